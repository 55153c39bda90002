import { fail, type Outcome } from "./user-error.ts";

/** Somebody else changed it since it was read. `within` leads to where its version was given. */
export const stale = (currentVersion: number, ...within: readonly string[]): Outcome<never> =>
  fail({
    kind: "StaleVersion",
    code: "STALE_VERSION",
    message: "Somebody has changed this since you last saw it. Look at it again, then decide.",
    path: ["input", ...within, "expectedVersion"],
    currentVersion,
  });
