import { choice, during, setting, text, workingDays, yesNo } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";

const fromEntry = { from: "entry", clock: "hard" } as const;
const late = [
  { after: workingDays(1), tell: ["peopleServices"], source: said("62") },
  { after: workingDays(5), tell: ["director"], source: said("62") },
] as const;
const otherwise = {
  declined: { label: "Declined by either", source: read("46, 51", "a conversation can be declined like mediation") },
  unsafe: { label: "Judged unsafe", source: read("52", "a conversation can be unsafe like mediation") },
};
const investigates = {
  by: ["investigator"],
  asks: {
    caseToAnswer: yesNo("Is there a case to answer?"),
    findings: text("What was found?", { class: "notes" }),
  },
  escalation: late,
  /** A stranger to the case: nobody who tried to settle it before. */
  bySomebodyElseThan: ["conversation", "mediation"],
} as const;

/** The four stages and the appeal, each with its clock. */
export const stageTasks = {
  ...during(["informal"], {
    conversation: {
      label: "Talk with each of them, and with both together if they wish",
      by: ["facilitator"],
      due: { within: setting("promptly"), from: "entry", clock: "soft" },
      asks: { note: text("What came of it?", { optional: true, class: "notes" }) },
      otherwise,
      source: read("44-46", "“promptly” is a time for each organisation to set", "should"),
    },
  }),
  ...during(["facilitated"], {
    offerMediation: {
      label: "Offer mediation",
      when: { sexual: false },
      by: ["peopleServices", "mediator"],
      due: { within: workingDays(10), ...fromEntry },
      otherwise,
      source: said("50, 53", "must"),
    },
    mediation: {
      label: "Mediate",
      when: { sexual: false },
      by: ["mediator"],
      asks: { agreement: yesNo("Was there an agreement?") },
      otherwise,
      source: said("51-54", "may"),
    },
  }),
  ...during(["investigation", "extendedInvestigation", "sexualInvestigation"], {
    putAllegations: {
      label: "Tell the person complained of, in writing, what is alleged",
      by: ["investigator", "seniorManager"],
      once: true,
      due: { within: workingDays(5), ...fromEntry },
      otherwise: { putsAtRisk: { label: "It would put somebody at risk", source: said("59") } },
      source: said("59", "must"),
    },
  }),
  ...during(["investigation"], {
    investigation: {
      label: "Investigate, and report whether there is a case to answer",
      due: { within: workingDays(30), ...fromEntry },
      ...investigates,
      source: said("58, 60, 62-63", "must"),
    },
  }),
  ...during(["extendedInvestigation"], {
    extendedInvestigation: {
      label: "Finish the extended investigation",
      due: { within: workingDays(10), ...fromEntry },
      ...investigates,
      source: read("61-63", "10 working days from the extension, since nothing counts from the end of the 30", "must"),
    },
  }),
  ...during(["sexualInvestigation"], {
    sexualInvestigation: {
      label: "Investigate, and report whether there is a case to answer",
      due: { within: workingDays(20), ...fromEntry },
      ...investigates,
      source: read("62-63, 82", "an extension is said of Stage 3 only", "must"),
    },
  }),
  ...during(["hearing"], {
    papers: {
      label: "Give the person complained of the papers",
      by: ["peopleServices", "seniorManager"],
      due: { within: setting("papersWithin"), from: "entry", clock: "soft" },
      source: read("68", "how long beforehand is left to the organisation"),
    },
    hearing: {
      label: "Hold the hearing",
      by: ["hearingChair"],
      bySomebodyElseThan: ["investigation", "extendedInvestigation", "sexualInvestigation"],
      due: { within: workingDays(15), ...fromEntry },
      asks: { upheld: yesNo("Is the allegation upheld?"), note: text("Record", { optional: true, class: "notes" }) },
      escalation: late,
      source: read("66-67, 71", "the report is received when it is taken to a hearing", "must"),
    },
  }),
  ...during(["decided"], {
    outcomeLetter: {
      label: "Send the outcome letter, with how to appeal",
      by: ["peopleServices", "hearingChair"],
      due: { within: workingDays(5), ...fromEntry },
      source: said("72", "must"),
    },
  }),
  ...during(["appealPeriod"], {
    lodging: {
      label: "Record the appeal; a late one with the good reason it has",
      by: ["peopleServices"],
      due: { within: workingDays(10), from: "entry", clock: "soft" },
      asks: { grounds: text("On what grounds?", { class: "notes" }) },
      otherwise: { notLodged: { label: "No appeal was lodged", source: added("not to appeal is an answer too") } },
      source: read("73-74", "a hard clock would ask no reason; that it is a good one People Services sees to", "must"),
    },
  }),
  ...during(["appeal"], {
    appealHearing: {
      label: "Hear the appeal",
      by: ["appealChair"],
      bySomebodyElseThan: [
        "conversation",
        "mediation",
        "investigation",
        "extendedInvestigation",
        "sexualInvestigation",
        "caseToAnswer",
        "caseToAnswerAfterExtension",
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
      source: said("75-77", "must"),
    },
  }),
};
