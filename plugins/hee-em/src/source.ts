import { sourcesIn } from "@dignity/plugin-sdk";

/** The document this plugin puts into effect; line numbers are those of its text. */
export const { said, read, added } = sourcesIn(
  "HEE East Midlands: procedure for dealing with bullying, harassment and undermining in the workplace",
);
