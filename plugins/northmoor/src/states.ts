import { read, said } from "./source.ts";

/** Where a case begins once People Services and the person have decided on a stage. */
export const levels = {
  informal: { label: "Stage 1: informal conversation", entersAt: "informal", source: said("25, 44") },
  facilitated: { label: "Stage 2: facilitated resolution", entersAt: "facilitated", source: said("25, 50") },
  formal: { label: "Stage 3: formal investigation", entersAt: "investigation", source: said("25, 57") },
} as const;

export const states = {
  received: { label: "Received: the stage is being decided", source: said("22-25") },
  informal: {
    label: "Stage 1: informal conversation",
    permits: ["letterOfExpectation"],
    source: said("44-49"),
  },
  facilitated: {
    label: "Stage 2: facilitated resolution",
    permits: ["letterOfExpectation"],
    source: said("50-56"),
  },
  investigation: { label: "Stage 3: formal investigation", source: said("57-65") },
  extendedInvestigation: {
    label: "Stage 3: formal investigation, extended",
    source: read("61", "a state of its own, since a running clock cannot be given more time"),
  },
  hearing: {
    label: "Stage 4: hearing",
    permits: ["firstWarning", "finalWarning", "dismissal", "removalFromBank"],
    source: said("66-71"),
  },
  decided: { label: "Decided: the outcome letter is owed", source: said("72") },
  appealPeriod: { label: "Outcome letter sent: an appeal may be lodged", source: said("72-74") },
  appeal: {
    label: "Under appeal",
    permits: ["letterOfExpectation", "firstWarning", "finalWarning"],
    source: read("76-77", "whatever is less than dismissal; that it is less than what was given, the chair sees to"),
  },
  sexualIntake: { label: "Sexual misconduct: making people safe", source: said("79-83") },
  sexualInvestigation: { label: "Sexual misconduct: investigation", source: said("82") },
  thirdParty: { label: "By somebody from outside: another policy takes over", source: said("86-89") },
  cultureReview: { label: "Nobody named: review of the culture", source: said("90-94") },
  monitoring: { label: "Monitoring", source: said("95-98") },
  passedOn: { label: "Passed on to the other policy", atRest: true, source: said("86-88") },
  closed: { label: "Closed", atRest: true, source: read("95-96", "it is over when the last contact was made") },
} as const;

export const actions = {
  letterOfExpectation: { label: "Letter of expectation (not a warning)", source: said("47, 55", "may") },
  firstWarning: { label: "First written warning", source: said("69", "may") },
  finalWarning: { label: "Final written warning", source: said("69", "may") },
  dismissal: { label: "Dismissal", source: said("69", "may") },
  removalFromBank: {
    label: "Removal from the Bank's register",
    source: read("70", "that it is for Bank workers, and dismissal is not, the chair sees to"),
  },
} as const;

const investigating = ["investigation", "extendedInvestigation", "sexualInvestigation"] as const;
/** Somebody is complained of, and it is not over. */
export const live = [
  "received",
  "informal",
  "facilitated",
  "sexualIntake",
  ...investigating,
  "hearing",
  "decided",
  "appealPeriod",
  "appeal",
] as const;

/** Steps that leave a live case where it is. */
export const anywhere = {
  received: "received",
  informal: "informal",
  facilitated: "facilitated",
  sexualIntake: "sexualIntake",
  investigation: "investigation",
  extendedInvestigation: "extendedInvestigation",
  sexualInvestigation: "sexualInvestigation",
  hearing: "hearing",
  decided: "decided",
  appealPeriod: "appealPeriod",
  appeal: "appeal",
  monitoring: "monitoring",
} as const;
