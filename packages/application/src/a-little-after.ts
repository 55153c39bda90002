import type { Temporal } from "temporal-polyfill";

/** When to try again what cannot be escalated now: late enough to let others pass, soon enough to be no loss. */
export const aLittleAfter = (now: Temporal.Instant): Temporal.Instant => now.add({ minutes: 5 });
