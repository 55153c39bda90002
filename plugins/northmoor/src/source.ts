import { sourcesIn } from "@dignity/plugin-sdk";

/** The document this plugin puts into effect; line numbers are those of procedure.md, beside this folder. */
export const { said, read, added } = sourcesIn("Northmoor Hospitals NHS Trust: Dignity at Work procedure");
