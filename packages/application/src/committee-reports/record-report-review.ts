import { randomUUID } from "node:crypto";

import type { Actor } from "@dignity/permissions";
import { Temporal } from "temporal-polyfill";

import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import { invalid, notFound, type Outcome, succeed } from "../user-error.ts";

export interface RecordReportReviewInput {
  readonly idempotencyKey: string;
  readonly reportId: string;
  /** ISO date of the meeting. */
  readonly reviewedOn: string;
  /** Where it is minuted, for example the reference of the minutes. */
  readonly minutes: string;
  /** What the committee decided to do, if anything. */
  readonly action: string | undefined;
}

const atMost = 4000;

/** Records that a committee looked at a report, where that is minuted and what it decided. It stays as it was recorded. */
export function recordReportReview(
  input: RecordReportReviewInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ reportId: string }>> {
  return command(house, asPerson(actor), "recordReportReview", input, async (book) => {
    const { reportId, minutes, action } = input;
    const found = await book.findReport(reportId);
    if (!found) return notFound("input", "reportId");
    if (minutes.trim() === "")
      return invalid(
        "MINUTES_MISSING",
        "Say where the review is minuted, so that it can be found.",
        "input",
        "minutes",
      );
    if (Math.max(minutes.length, action?.length ?? 0) > atMost)
      return invalid("TEXT_TOO_LONG", `Keep it under ${atMost} characters; the minutes have the rest.`, "input");
    const reviewedOn = Temporal.PlainDate.from(input.reviewedOn);
    const today = book.now.toZonedDateTimeISO(found.timeZone).toPlainDate();
    const { compare } = Temporal.PlainDate;
    if (compare(reviewedOn, found.until) < 0 || compare(reviewedOn, today) > 0)
      return invalid(
        "REVIEW_DATE_OUT_OF_RANGE",
        "A report is looked at after its period has ended, and what lies ahead is not recorded yet. Correct the date.",
        "input",
        "reviewedOn",
      );
    await book.writeReview({ id: randomUUID(), reportId, reviewedOn, minutes, action });
    const subject = { kind: "committeeReport", id: reportId } as const;
    await book.audit(found.organisationId, "committeeReport.reviewed", subject, { on: input.reviewedOn });
    return succeed({ reportId });
  });
}
