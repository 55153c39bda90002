import type { Refusal } from "@dignity/kernel";

import { fail, type Outcome } from "../user-error.ts";

/** Why an entry of the support register is not as its policy has it. */
export const refusedSupport = ({ code, message, about, source }: Refusal): Outcome<never> =>
  fail({ kind: "InvalidInput", code, message, path: ["input", ...(about ? [about] : [])], ...(source && { source }) });
