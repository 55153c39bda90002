import { sourcesIn } from "@dignity/plugin-sdk";

/**
 * Where each rule comes from. Number the lines of your document; then there are three ways to say it:
 *   said("103-109", "must")   the document says it, in these lines, with this force
 *   read("247-260", "why")    how you read an unclear passage
 *   added("why")              the document is silent, and something has to happen
 * A rule is written as rule(label, source, how): what it is called, where it stands, and how it goes.
 * Every rule here begins as `added`. Find each in your document and make it `said` or `read` (take them from sourcesIn
 * as `added` is taken); what is left is the list that your organisation has to approve.
 */
export const { added } = sourcesIn("Your Trust: Dignity at Work procedure");
