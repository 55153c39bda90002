import { Temporal } from "temporal-polyfill";

import type { Indicator } from "../policy/indicator.ts";
import type { Refusal, RefusalCode } from "../refusal.ts";
import { smallest } from "./suppress.ts";

/** What a survey or a visit has shown, as somebody records it. */
export interface IndicatorResult {
  /** The first and the last day it is about. */
  readonly periodFrom: Temporal.PlainDate;
  readonly periodTo: Temporal.PlainDate;
  readonly mark: string;
  /** How many answered, where that is known. */
  readonly respondents?: number | undefined;
  readonly comment?: string | undefined;
}

/** Everything that is wrong with a result, for whoever fills in the form. */
export function resultFaults(
  { marks, commentsFrom }: Indicator,
  { periodFrom, periodTo, mark, respondents, comment }: IndicatorResult,
  today: Temporal.PlainDate,
): readonly Refusal[] {
  const { compare } = Temporal.PlainDate;
  const fault = (code: RefusalCode, message: string, about: string) => ({ code, message, about });
  return [
    ...(Object.hasOwn(marks, mark)
      ? []
      : [fault("ANSWER_INVALID", `Give one of these marks: ${Object.keys(marks).join(", ")}.`, "mark")]),
    ...(compare(periodFrom, periodTo) > 0
      ? [fault("TIME_INVALID", "The period ends before it begins. Correct its days.", "periodTo")]
      : []),
    ...(compare(periodTo, today) > 0
      ? [fault("TIME_INVALID", "The period has not ended yet. Record the result when it has.", "periodTo")]
      : []),
    ...(respondents !== undefined && (!Number.isInteger(respondents) || respondents < 0)
      ? [fault("ANSWER_INVALID", "Give the number of those who answered, or leave it out.", "respondents")]
      : []),
    ...(commentsFrom && respondents === undefined && comment?.trim()
      ? [
          fault(
            "ANSWER_MISSING",
            "Say how many answered: what a few have written is not shown, so that nobody is recognised.",
            "respondents",
          ),
        ]
      : []),
  ];
}

/** Whether what respondents wrote may be shown. */
export const showsComment = ({ commentsFrom }: Indicator, respondents: number | undefined): boolean =>
  commentsFrom === undefined || (respondents ?? 0) >= commentsFrom.respondents;

/**
 * Whether a committee may be told the mark: that of a survey which few answered says what they answered. Where the policy
 * does not ask how many did, as of a visit, a result without a number is about nobody's answers.
 */
export const showsMark = (
  { commentsFrom }: Indicator,
  respondents: number | undefined,
  smallUpTo: number = smallest,
): boolean => (respondents === undefined ? commentsFrom === undefined : respondents > Math.max(smallUpTo, smallest));
