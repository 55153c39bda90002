import { type Policy, showsMark } from "@dignity/kernel";

import type { RecordedResult, ToldResult } from "../ports/committee-reports.ts";

/** A result as a committee is told of it. How many answered stays with those who watch the survey. */
export function toldResult(
  { indicator, mark, periodTo, respondents }: RecordedResult,
  { indicators }: Policy,
  smallUpTo: number | undefined,
): ToldResult {
  const watched = indicators?.[indicator];
  const isShown = watched !== undefined && showsMark(watched, respondents ?? undefined, smallUpTo);
  return { indicator, mark: isShown ? mark : null, periodTo };
}
