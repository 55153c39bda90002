import type { Period } from "../time/period.ts";
import type { Source } from "./source.ts";

/** Whom to tell next of something that stays undone. */
export interface Rung<R extends string> {
  /** Counted from the due time; for a result that awaits an action, from when it was recorded. */
  readonly after: Period;
  readonly tell: readonly R[];
  readonly source: Source;
}
