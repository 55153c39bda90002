import type { Rhythm } from "./committee-report.ts";
import type { Rung } from "./rung.ts";
import type { Source } from "./source.ts";

/** A survey or visit whose results are watched: they show how things are where nobody has complained. */
export interface Indicator<R extends string = string, F = Readonly<Record<string, string | boolean>>> {
  readonly label: string;
  /** How often it comes round: then only one result stands for each day. Left out: there may be any number. */
  readonly every?: Rhythm;
  /** The marks a result is given, for example red, amber and green. */
  readonly marks: Readonly<Record<string, Mark<R>>>;
  /** Who records results. Whoever watches any indicator of a pathway reads the results of all that their house keeps. */
  readonly by: readonly R[];
  /** What respondents wrote is shown only if at least so many answered. Left out: it is always shown. */
  readonly commentsFrom?: { readonly respondents: number; readonly source: Source };
  /** The facts of the report that may be raised from a result. It names nobody. Left out: none may be. */
  readonly raises?: { readonly facts: F; readonly source: Source };
  readonly source: Source;
}

export interface Mark<R extends string = string> {
  readonly label: string;
  /** A result with this mark is looked into and answered with an action. */
  readonly asksForAction?: Source;
  /** Whom to tell while nobody has recorded that action, one after another. They have to watch results, too. */
  readonly reminders?: readonly Rung<R>[];
}
