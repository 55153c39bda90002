import { action, choice, level, text } from "@dignity/plugin-sdk";

import { read, said } from "./source.ts";

const reason = text("Why?");
const casework = { by: ["peopleServices"], needs: { reason } } as const;
const commissioner = { by: ["seniorManager"], needs: { reason } } as const;
const chair = { by: ["hearingChair"], path: { hearing: "decided" } } as const;
const appealChair = { by: ["appealChair"], path: { appeal: "monitoring" } } as const;
const toldInWriting = {
  ...commissioner,
  needs: { reason, told: choice("Has everybody concerned been told in writing?", { inWriting: "Yes" }) },
  source: said("65"),
} as const;

const toAnswer = { answers: { caseToAnswer: true }, source: said("63") } as const;
const nothingToAnswer = { answers: { caseToAnswer: false }, source: said("63") } as const;

/** The four stages, and the appeal. */
export const stageTransitions = {
  decideStage: {
    label: "Decide, with the person, at which stage it begins",
    path: { received: "entryOfLevel" },
    when: { sexual: false },
    by: ["peopleServices"],
    needs: { level: level("Which stage?"), reason },
    requires: [
      { task: "acknowledge", source: read("22-25", "whoever is asked what they want has been answered first") },
    ],
    source: said("25, 53, 79"),
  },
  sendExpectation: {
    label: "Send a letter of expectation",
    path: { informal: "informal", facilitated: "facilitated" },
    by: ["manager"],
    needs: { letter: action("Which letter?"), reason },
    source: said("47, 55", "may"),
  },
  resolvedByTalking: {
    label: "Resolved by talking",
    path: { informal: "monitoring" },
    ...casework,
    source: said("48"),
  },
  agreed: {
    label: "There is an agreement",
    path: { facilitated: "monitoring" },
    ...casework,
    requires: [{ task: "mediation", answers: { agreement: true }, source: said("54, 56") }],
    source: said("56"),
  },
  toStage2: {
    label: "Not resolved: facilitated resolution is preferred",
    path: { informal: "facilitated" },
    ...casework,
    source: said("49"),
  },
  toStage3: {
    label: "Not resolved, or asked for: formal investigation",
    path: { informal: "investigation", facilitated: "investigation" },
    ...casework,
    amends: ["wish", "pattern", "serious"],
    source: said("49, 56-57"),
  },

  extendInvestigation: {
    label: "Extend the investigation, once, by 10 working days",
    path: { investigation: "extendedInvestigation" },
    ...commissioner,
    source: read("61", "a state of its own: a running clock cannot be given more time", "may"),
  },
  caseToAnswer: {
    label: "There is a case to answer",
    path: { investigation: "hearing" },
    ...commissioner,
    requires: [{ task: "investigation", ...toAnswer }],
    source: said("63, 66"),
  },
  caseToAnswerAfterExtension: {
    label: "There is a case to answer",
    path: { extendedInvestigation: "hearing" },
    ...commissioner,
    requires: [{ task: "extendedInvestigation", ...toAnswer }],
    source: said("63, 66"),
  },
  caseToAnswerSexual: {
    label: "There is a case to answer",
    path: { sexualInvestigation: "hearing" },
    ...commissioner,
    requires: [{ task: "sexualInvestigation", ...toAnswer }],
    source: read("63, 66, 82", "only the investigation differs; the hearing is that of Stage 4"),
  },
  noCase: {
    label: "There is no case to answer",
    path: { investigation: "monitoring" },
    ...toldInWriting,
    requires: [{ task: "investigation", ...nothingToAnswer }],
  },
  noCaseAfterExtension: {
    label: "There is no case to answer",
    path: { extendedInvestigation: "monitoring" },
    ...toldInWriting,
    requires: [{ task: "extendedInvestigation", ...nothingToAnswer }],
  },
  noCaseSexual: {
    label: "There is no case to answer",
    path: { sexualInvestigation: "monitoring" },
    ...toldInWriting,
    requires: [{ task: "sexualInvestigation", ...nothingToAnswer }],
  },

  sanction: {
    label: "Upheld: give a sanction",
    ...chair,
    needs: { sanction: action("Which sanction?"), reason },
    requires: [{ task: "hearing", answers: { upheld: true }, source: said("69, 71") }],
    source: said("69-70", "may"),
  },
  upheldWithoutSanction: {
    label: "Upheld, without a sanction",
    ...chair,
    needs: { reason },
    requires: [{ task: "hearing", answers: { upheld: true }, source: said("69, 71") }],
    source: read("69", "the chair “may” give one, and so may not"),
  },
  notUpheld: {
    label: "Not upheld",
    ...chair,
    needs: { reason },
    requires: [{ task: "hearing", answers: { upheld: false }, source: said("71") }],
    source: said("71", "may"),
  },
  outcomeSent: {
    label: "The outcome letter has been sent",
    path: { decided: "appealPeriod" },
    by: ["peopleServices", "hearingChair"],
    requires: [{ task: "outcomeLetter", source: said("72", "must") }],
    source: read("72-73", "the time for an appeal counts from the letter: a state of its own begins with it"),
  },
  appealLodged: {
    label: "An appeal was lodged",
    path: { appealPeriod: "appeal" },
    by: ["peopleServices"],
    requires: [{ task: "lodging", outcome: "done", source: said("73-74", "must") }],
    source: said("73"),
  },
  notAppealed: {
    label: "No appeal was lodged",
    path: { appealPeriod: "monitoring" },
    ...casework,
    requires: [{ task: "lodging", outcome: "notLodged", source: said("73") }],
    source: read("73, 95", "what follows when nobody appeals is not said"),
  },
  sanctionStands: {
    label: "On appeal: what was decided stands",
    ...appealChair,
    needs: { reason },
    requires: [{ task: "appealHearing", answers: { result: "stands" }, source: said("76") }],
    source: said("76, 78"),
  },
  lesserSanction: {
    label: "On appeal: a lesser sanction",
    ...appealChair,
    needs: { sanction: action("Which sanction, less than the one given?"), reason },
    requires: [{ task: "appealHearing", answers: { result: "lesser" }, source: said("76") }],
    source: read("76-77", "that it is a lesser one the chair sees to: sanctions have no order", "may"),
  },
  setAside: {
    label: "On appeal: set aside",
    ...appealChair,
    needs: { reason },
    requires: [{ task: "appealHearing", answers: { result: "setAside" }, source: said("76") }],
    source: said("76", "may"),
  },
} as const;
