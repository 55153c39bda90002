import { column, moment } from "../compile/columns.ts";
import type { Model } from "../compile/compilation.ts";
import { personOf } from "./person.ts";
import { protectedText, sealedIn } from "./sealed.ts";

/** What a committee made of a report. It is only ever reached through that. */
export const committeeReview: Model = {
  fields: {
    reviewedOn: column("reviewed_on"),
    minutes: protectedText((row) => sealedIn("committee_review", "minutes_envelope", row, `${row}.report_id`)),
    action: protectedText((row) => sealedIn("committee_review", "action_envelope", row, `${row}.report_id`)),
    person: personOf,
    recordedAt: moment("recorded_at"),
  },
};
