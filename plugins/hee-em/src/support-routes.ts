import { added, read, said } from "./source.ts";

/** Where support can be had. The document names little of it: most is there where people work. */
export const support = {
  supportInTalking: { label: "Support in talking to the person who did it", source: said("204-205") },
  supportInRaising: { label: "Support in raising it formally", source: said("235, 250") },
  trainingSupport: {
    label: "Training Support Service",
    keepsCopy: added("a referral is recorded with its copy"),
    source: read("66-68", "named as a place of referral, though not over bullying"),
  },
  employersSupport: {
    label: "What the employer offers: counselling, occupational health",
    confidential: added("what is said there is not for the case"),
    source: added("the document names no service for those affected; their employer has them"),
  },
  respondentSupport: {
    label: "Support for the person complained of",
    source: added("the document is silent on the respondent's side"),
  },
};
