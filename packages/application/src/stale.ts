import { fail, type Outcome } from "./user-error.ts";

/** Somebody else changed it since it was read. */
export const stale = (currentVersion: number): Outcome<never> =>
  fail({
    kind: "StaleVersion",
    code: "STALE_VERSION",
    message: "Somebody has changed this since you last saw it. Look at it again, then decide.",
    path: ["input", "expectedVersion"],
    currentVersion,
  });
