import type { PolicyCheck } from "../check.ts";
import { misusedWords } from "../words/misused-words.ts";
import { policyWords } from "../words/policy-words.ts";

/** A misspelt word would otherwise be a rule that is not there. */
export const words: PolicyCheck = {
  name: "is written in the words of a policy",
  find: ({ policy }) => misusedWords(policyWords, policy),
};
