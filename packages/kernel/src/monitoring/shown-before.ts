import { Temporal } from "temporal-polyfill";

import { countKey, mayOverlap, type PlacedFigure } from "./figure-overlap.ts";
import type { ReportingPeriod } from "./reporting-periods.ts";
import { leastOf, type Shown, smallest } from "./suppress.ts";

/** A figure that a report has shown for a period. */
export interface ShownBefore {
  readonly figure: PlacedFigure;
  readonly period: ReportingPeriod;
  readonly shown: Shown;
}

/**
 * What a report may say of a figure when something of it has been shown before: the sum of what was shown, where that
 * covers the period without a gap; otherwise nothing. It is never counted again, so no two answers can be subtracted.
 * Nor is it said by a report that hides more than the one before it, where it could be as small as that. Undefined if
 * nothing of it has been shown: then it is counted.
 */
export function fromShownBefore(
  figure: PlacedFigure,
  period: ReportingPeriod,
  before: readonly ShownBefore[],
  smallUpTo: number = smallest,
): Shown | undefined {
  const touching = before.filter((one) => mayOverlap(one.figure, figure) && intersect(one.period, period));
  if (touching.length === 0) return undefined;
  const same = touching.filter((one) => countKey(one.figure) === countKey(figure));
  const pieces = covering(period, same);
  if (!pieces || (pieces.length > 1 && !addsUp(figure))) return "hidden";
  let [sum, least] = [0, 0];
  for (const { shown } of pieces) {
    if (shown === "hidden") return "hidden";
    sum += shown;
    least += leastOf(shown);
  }
  return sum === 0 || least > smallUpTo ? sum : "hidden";
}

/** What is still owed or unanswered at the end of a quarter may be done by the end of the year: that does not add up. */
export const addsUp = (figure: PlacedFigure): boolean =>
  figure.counts !== "overdue" && !(figure.counts === "support" && figure.answer !== undefined);

/** The shortest pieces that follow on one another from the beginning of the period to its end. */
function covering(period: ReportingPeriod, pieces: readonly ShownBefore[]): readonly ShownBefore[] | undefined {
  const shortestFirst = pieces.toSorted((one, other) => compare(one.period.until, other.period.until));
  const found: ShownBefore[] = [];
  let at = period.from;
  while (compare(at, period.until) < 0) {
    const next = shortestFirst.find((one) => compare(one.period.from, at) === 0);
    if (!next) return undefined;
    found.push(next);
    at = next.period.until;
  }
  return compare(at, period.until) === 0 ? found : undefined;
}

const intersect = (one: ReportingPeriod, other: ReportingPeriod): boolean =>
  compare(one.from, other.until) < 0 && compare(other.from, one.until) < 0;

const { compare } = Temporal.PlainDate;
