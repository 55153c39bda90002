import { action, choice, from, level, rule, staying, text } from "@dignity/plugin-sdk";

import { read, said } from "./source.ts";

const reason = text("Why?");
const casework = { by: ["peopleServices"], needs: { reason } } as const;
const commissioner = { by: ["seniorManager"], needs: { reason } } as const;
const chair = { by: ["hearingChair"], path: { hearing: "decided" } } as const;
const appealChair = { by: ["appealChair"], path: { appeal: "monitoring" } } as const;
const toldInWriting = {
  ...commissioner,
  needs: { reason, told: choice("Has everybody concerned been told in writing?", { inWriting: "Yes" }) },
} as const;

const toAnswer = { answers: { caseToAnswer: true }, source: said("63") } as const;
const nothingToAnswer = { answers: { caseToAnswer: false }, source: said("63") } as const;

const letterSent = { task: "outcomeLetter", source: said("72", "must") } as const;

/** The four stages, and the appeal. */
export const stageTransitions = {
  decideStage: rule("Decide, with the person, at which stage it begins", said("25, 53, 79"), {
    path: { received: "entryOfLevel" },
    when: { sexual: false },
    by: ["peopleServices"],
    needs: { level: level("Which stage?"), reason },
    requires: [
      { task: "acknowledge", source: read("22-25", "whoever is asked what they want has been answered first") },
    ],
  }),
  sendExpectation: rule("Send a letter of expectation", said("47, 55", "may"), {
    path: staying(["informal", "facilitated"]),
    by: ["manager"],
    needs: { letter: action("Which letter?"), reason },
  }),
  resolvedByTalking: rule("Resolved by talking", said("48"), { path: { informal: "monitoring" }, ...casework }),
  agreed: rule("There is an agreement", said("56"), {
    path: { facilitated: "monitoring" },
    ...casework,
    requires: [{ task: "mediation", answers: { agreement: true }, source: said("54, 56") }],
  }),
  toStage2: rule("Not resolved: facilitated resolution is preferred", said("49"), {
    path: { informal: "facilitated" },
    ...casework,
  }),
  toStage3: rule("Not resolved, or asked for: formal investigation", said("49, 56-57"), {
    path: from(["informal", "facilitated"], "investigation"),
    ...casework,
    amends: ["wish", "pattern", "serious"],
  }),

  caseToAnswer: rule("There is a case to answer", said("63, 66"), {
    path: { investigation: "hearing" },
    ...commissioner,
    requires: [{ task: "investigation", ...toAnswer }],
  }),
  caseToAnswerSexual: rule(
    "There is a case to answer",
    read("63, 66, 82", "only the investigation differs; the hearing is that of Stage 4"),
    {
      path: { sexualInvestigation: "hearing" },
      ...commissioner,
      requires: [{ task: "sexualInvestigation", ...toAnswer }],
    },
  ),
  noCase: rule("There is no case to answer", said("65"), {
    path: { investigation: "monitoring" },
    ...toldInWriting,
    requires: [{ task: "investigation", ...nothingToAnswer }],
  }),
  noCaseSexual: rule("There is no case to answer", said("65"), {
    path: { sexualInvestigation: "monitoring" },
    ...toldInWriting,
    requires: [{ task: "sexualInvestigation", ...nothingToAnswer }],
  }),

  sanction: rule("Upheld: give a sanction", said("69-70", "may"), {
    ...chair,
    needs: { sanction: action("Which sanction?"), reason },
    requires: [{ task: "hearing", answers: { upheld: true }, source: said("69, 71") }],
  }),
  upheldWithoutSanction: rule("Upheld, without a sanction", read("69", "the chair “may” give one, and so may not"), {
    ...chair,
    needs: { reason },
    requires: [{ task: "hearing", answers: { upheld: true }, source: said("69, 71") }],
  }),
  notUpheld: rule("Not upheld", said("71", "may"), {
    ...chair,
    needs: { reason },
    requires: [{ task: "hearing", answers: { upheld: false }, source: said("71") }],
  }),
  appealLodged: rule("An appeal was lodged", said("73"), {
    path: { decided: "appeal" },
    by: ["peopleServices"],
    requires: [letterSent, { task: "lodging", outcome: "done", source: said("73-74", "must") }],
  }),
  notAppealed: rule("No appeal was lodged", read("73, 95", "what follows when nobody appeals is not said"), {
    path: { decided: "monitoring" },
    ...casework,
    requires: [letterSent, { task: "lodging", outcome: "notLodged", source: said("73") }],
  }),
  sanctionStands: rule("On appeal: what was decided stands", said("76, 78"), {
    ...appealChair,
    needs: { reason },
    requires: [{ task: "appealHearing", answers: { result: "stands" }, source: said("76") }],
  }),
  lesserSanction: rule(
    "On appeal: a lesser sanction",
    read("76-77", "that it is a lesser one the chair sees to: sanctions have no order", "may"),
    {
      ...appealChair,
      needs: { sanction: action("Which sanction, less than the one given?"), reason },
      requires: [{ task: "appealHearing", answers: { result: "lesser" }, source: said("76") }],
    },
  ),
  setAside: rule("On appeal: set aside", said("76", "may"), {
    ...appealChair,
    needs: { reason },
    requires: [{ task: "appealHearing", answers: { result: "setAside" }, source: said("76") }],
  }),
} as const;
