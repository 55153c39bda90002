import { rule } from "@dignity/plugin-sdk";

import { added } from "./source.ts";

/** Whatever is done towards a person can be declined, or judged unsafe: that is an answer too. */
export const declinable = {
  declined: rule("Declined by the person concerned", added("a step towards a person can be declined")),
  unsafe: rule("Judged unsafe", added("a step towards a person can be judged unsafe")),
};
