import type { Indicator } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";
import type { Temporal } from "temporal-polyfill";

import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { StoredIndicatorResult } from "../ports/indicators.ts";
import { type Account, type Receipt, takeReport } from "../reporting/take-report.ts";
import { invalid, type Outcome } from "../user-error.ts";
import { lockResultFor, type Watching, watchingOf } from "./watching.ts";

export interface RaiseConcernInput {
  readonly idempotencyKey: string;
  readonly resultId: string;
  /** What whoever raises it adds in their own words. */
  readonly note?: string | undefined;
}

/**
 * Makes a report of a result, once, with the facts that the policy says: the same report, with all that follows from it,
 * as if the actor had told it. It names nobody.
 */
export function raiseConcern(input: RaiseConcernInput, actor: Actor, house: House): Promise<Outcome<Receipt>> {
  return command(house, asPerson(actor), "raiseConcern", input, async (book) => {
    const { resultId, note } = input;
    const locked = await lockResultFor(book, actor, resultId, "input", "resultId");
    if (!locked.ok) return locked;
    const { organisationId, aboutOrganisationId, pathway, indicator, raised } = locked.value;
    const about = { organisationId: aboutOrganisationId, pathway, indicator };
    const watching = await watchingOf(book, actor, about, house);
    if (!watching.ok) return watching;
    if (raised) return refused("ALREADY_RAISED", "A concern has been raised from this result already.");
    const { raises } = watching.value.indicator;
    if (!raises) return refused("RAISES_NOTHING", "The policy raises no concern from this indicator.");

    const report = reportOf(locked.value, raises, watching.value, { note, now: book.now });
    const taken = await book.asIntake(() => takeReport(book, report, actor, house));
    if (!taken.ok) return taken;
    const { reportId } = taken.value;
    await book.markRaised(organisationId, resultId, { organisationId: aboutOrganisationId, reportId });
    const subject = { kind: "indicatorResult", id: resultId } as const;
    await book.audit(organisationId, "indicator.raised", subject, { report: reportId });
    return taken;
  });
}

function reportOf(
  result: StoredIndicatorResult,
  { facts }: NonNullable<Indicator["raises"]>,
  { indicator, adoption }: Watching,
  { note, now }: { readonly note: string | undefined; readonly now: Temporal.Instant },
): Account {
  const { aboutOrganisationId: organisationId, pathway, periodTo, commentShown } = result;
  const incidentAt = commentShown ? periodTo.toZonedDateTime(adoption.organisation.timeZone).toInstant() : now;
  const account = accountOf(result, indicator, note);
  return { organisationId, pathway, incidentAt, account, matters: [{ facts, parties: [] }] };
}

/**
 * Where it comes from, in words. Of what too few have said nothing is passed on, nor which survey it was and when: whoever
 * is there knows who was asked.
 */
function accountOf(
  { mark, periodFrom, periodTo, comment, commentShown }: StoredIndicatorResult,
  { label, marks }: Indicator,
  note: string | undefined,
): string {
  const of = `Raised from: ${label}, ${periodFrom.toString()} to ${periodTo.toString()}. ${marks[mark]?.label ?? mark}.`;
  const told = commentShown ? [of, comment, note] : [fromFew, note];
  return told.filter((text) => text?.trim()).join("\n\n");
}

const fromFew =
  "Raised from a survey that few answered, or of which it is not known how many did: which one it was is not passed on.";

const refused = (code: string, message: string) => invalid(code, message, "input", "resultId");
