import { sourcesIn } from "@dignity/plugin-sdk";

/** The document this plugin puts into effect; line numbers are those of its text. */
export const { said, read, added } = sourcesIn("KMPT: supporting staff after incidents, complaints and claims");

export const noTimeGiven = added("the document gives no time: none until the Trust sets one");
export const learnedLater = added("facts that come to light later are recorded when they do");
