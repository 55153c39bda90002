import { choice, during, rule, setting, text, workingDays, yesNo } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";

const fromEntry = { from: "entry", clock: "hard" } as const;
const late = [
  { after: workingDays(1), tell: ["peopleServices"], source: said("62") },
  { after: workingDays(5), tell: ["director"], source: said("62") },
] as const;
const otherwise = {
  declined: rule("Declined by either", read("46, 51", "a conversation can be declined like mediation")),
  unsafe: rule("Judged unsafe", read("52", "a conversation can be unsafe like mediation")),
};
const investigates = {
  by: ["investigator"],
  asks: { caseToAnswer: yesNo("Is there a case to answer?"), findings: text("What was found?", { class: "notes" }) },
  escalation: late,
  /** A stranger to the case: nobody who tried to settle it before. */
  bySomebodyElseThan: ["conversation", "mediation"],
} as const;

const onceByTen = {
  by: ["seniorManager"],
  upTo: workingDays(10),
  tell: ["investigator", "peopleServices"],
  source: read("61", "whoever investigates and People Services are told, since the document does not say who", "may"),
} as const;

/** The four stages and the appeal, each with its clock. */
export const stageTasks = {
  ...during(["informal"], {
    conversation: rule(
      "Talk with each of them, and with both together if they wish",
      read("44-46", "“promptly” is a time for each organisation to set", "should"),
      {
        by: ["facilitator"],
        due: { within: setting("promptly"), from: "entry", clock: "soft" },
        asks: { note: text("What came of it?", { optional: true, class: "notes" }) },
        otherwise,
      },
    ),
  }),
  ...during(["facilitated"], {
    offerMediation: rule("Offer mediation", said("50, 53", "must"), {
      when: { sexual: false },
      by: ["peopleServices", "mediator"],
      due: { within: workingDays(10), ...fromEntry },
      otherwise,
    }),
    mediation: rule("Mediate", said("51-54", "may"), {
      when: { sexual: false },
      by: ["mediator"],
      asks: { agreement: yesNo("Was there an agreement?") },
      otherwise,
    }),
  }),
  ...during(["investigation", "sexualInvestigation"], {
    putAllegations: rule("Tell the person complained of, in writing, what is alleged", said("59", "must"), {
      by: ["investigator", "seniorManager"],
      once: true,
      due: { within: workingDays(5), ...fromEntry },
      otherwise: { putsAtRisk: rule("It would put somebody at risk", said("59")) },
    }),
  }),
  ...during(["investigation"], {
    investigation: rule("Investigate, and report whether there is a case to answer", said("58, 60, 62-63", "must"), {
      due: { within: workingDays(30), ...fromEntry, extension: onceByTen },
      ...investigates,
    }),
  }),
  ...during(["sexualInvestigation"], {
    sexualInvestigation: rule(
      "Investigate, and report whether there is a case to answer",
      read("62-63, 82", "an extension is said of Stage 3 only", "must"),
      { due: { within: workingDays(20), ...fromEntry }, ...investigates },
    ),
  }),
  ...during(["hearing"], {
    papers: rule(
      "Give the person complained of the papers",
      read("68", "how long beforehand is left to the organisation"),
      {
        by: ["peopleServices", "seniorManager"],
        due: { within: setting("papersWithin"), from: "entry", clock: "soft" },
      },
    ),
    hearing: rule(
      "Hold the hearing",
      read("66-67, 71", "the report is received when it is taken to a hearing", "must"),
      {
        by: ["hearingChair"],
        bySomebodyElseThan: ["investigation", "sexualInvestigation"],
        due: { within: workingDays(15), ...fromEntry },
        asks: { upheld: yesNo("Is the allegation upheld?"), note: text("Record", { optional: true, class: "notes" }) },
        escalation: late,
      },
    ),
  }),
  ...during(["decided"], {
    outcomeLetter: rule("Send the outcome letter, with how to appeal", said("72", "must"), {
      by: ["peopleServices", "hearingChair"],
      due: { within: workingDays(5), ...fromEntry },
    }),
    lodging: rule(
      "Record the appeal; a late one with the good reason it has",
      read("73-74", "a hard clock would ask no reason; that it is a good one People Services sees to", "must"),
      {
        by: ["peopleServices"],
        due: { within: workingDays(10), from: { task: "outcomeLetter" }, clock: "soft" },
        asks: { grounds: text("On what grounds?", { class: "notes" }) },
        otherwise: { notLodged: rule("No appeal was lodged", added("not to appeal is an answer too")) },
      },
    ),
  }),
  ...during(["appeal"], {
    appealHearing: rule("Hear the appeal", said("75-77", "must"), {
      by: ["appealChair"],
      bySomebodyElseThan: [
        "conversation",
        "mediation",
        "investigation",
        "sexualInvestigation",
        "caseToAnswer",
        "caseToAnswerSexual",
        "suspend",
        "hearing",
        "sanction",
        "upheldWithoutSanction",
        "notUpheld",
      ],
      due: { within: workingDays(20), ...fromEntry },
      asks: {
        result: choice("With what result?", {
          stands: "What was decided stands",
          lesser: "A lesser sanction takes its place",
          setAside: "It is set aside",
        }),
      },
      escalation: late,
    }),
  }),
};
