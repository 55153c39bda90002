import { rule } from "@dignity/plugin-sdk";

import { added, read } from "./source.ts";

/** Every step towards a person can be declined or judged unsafe: either is an answer, with its reason. */
export const declinable = {
  declined: rule(
    "Declined by the person concerned",
    read("145-151", "staff may not wish for support; read alike for every step towards a person"),
  ),
  unsafe: rule("Judged unsafe for somebody concerned", added("no step is taken that would do harm")),
} as const;
