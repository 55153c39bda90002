import { sourcesIn } from "@dignity/plugin-sdk";

/** The document this plugin puts into effect; line numbers are those of its text. */
export const { said, read, added } = sourcesIn("KMPT: supporting staff after incidents, complaints and claims");
