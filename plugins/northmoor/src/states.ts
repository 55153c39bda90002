import { rule, staying } from "@dignity/plugin-sdk";

import { read, said } from "./source.ts";

/** Where a case begins once People Services and the person have decided on a stage. */
export const levels = {
  informal: rule("Stage 1: informal conversation", said("25, 44"), { entersAt: "informal" }),
  facilitated: rule("Stage 2: facilitated resolution", said("25, 50"), { entersAt: "facilitated" }),
  formal: rule("Stage 3: formal investigation", said("25, 57"), { entersAt: "investigation" }),
} as const;

export const states = {
  received: rule("Received: the stage is being decided", said("22-25")),
  informal: rule("Stage 1: informal conversation", said("44-49"), { permits: ["letterOfExpectation"] }),
  facilitated: rule("Stage 2: facilitated resolution", said("50-56"), { permits: ["letterOfExpectation"] }),
  investigation: rule("Stage 3: formal investigation", said("57-65")),
  hearing: rule("Stage 4: hearing", said("66-71"), {
    permits: ["firstWarning", "finalWarning", "dismissal", "removalFromBank"],
  }),
  decided: rule("Decided: after the outcome letter an appeal may be lodged", said("72-74")),
  appeal: rule(
    "Under appeal",
    read("76-77", "whatever is less than dismissal; that it is less than what was given, the chair sees to"),
    { permits: ["letterOfExpectation", "firstWarning", "finalWarning"] },
  ),
  sexualIntake: rule("Sexual misconduct: making people safe", said("79-83")),
  sexualInvestigation: rule("Sexual misconduct: investigation", said("82")),
  thirdParty: rule("By somebody from outside: another policy takes over", said("86-89")),
  cultureReview: rule("Nobody named: review of the culture", said("90-94")),
  monitoring: rule("Monitoring", said("95-98")),
  passedOn: rule("Passed on to the other policy", said("86-88"), { atRest: true }),
  closed: rule("Closed", read("95-96", "it is over when the last contact was made"), { atRest: true }),
} as const;

export const actions = {
  letterOfExpectation: rule("Letter of expectation (not a warning)", said("47, 55", "may")),
  firstWarning: rule("First written warning", said("69", "may")),
  finalWarning: rule("Final written warning", said("69", "may")),
  dismissal: rule("Dismissal", said("69", "may")),
  removalFromBank: rule(
    "Removal from the Bank's register",
    read("70", "that it is for Bank workers, and dismissal is not, the chair sees to"),
  ),
} as const;

const investigating = ["investigation", "sexualInvestigation"] as const;
/** Somebody is complained of, and it is not over. */
export const live = [
  "received",
  "informal",
  "facilitated",
  "sexualIntake",
  ...investigating,
  "hearing",
  "decided",
  "appeal",
] as const;

/** Steps that leave a case where it is. */
export const anywhere = staying([...live, "monitoring"]);
