import { rule } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";

/** Where support can be had. The document names little of it: most is there where people work. */
export const support = {
  supportInTalking: rule("Support in talking to the person who did it", said("204-205")),
  supportInRaising: rule("Support in raising it formally", said("235, 250")),
  trainingSupport: rule(
    "Training Support Service",
    read("66-68", "named as a place of referral, though not over bullying"),
    { keepsCopy: added("a referral is recorded with its copy") },
  ),
  employersSupport: rule(
    "What the employer offers: counselling, occupational health",
    added("the document names no service for those affected; their employer has them"),
    { confidential: added("what is said there is not for the case") },
  ),
  respondentSupport: rule(
    "Support for the person complained of",
    added("the document is silent on the respondent's side"),
  ),
};
