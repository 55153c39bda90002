import type { Actor } from "@dignity/permissions";

import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { IndicatorAction } from "../ports/indicators.ts";
import { invalid, type Outcome, succeed } from "../user-error.ts";
import { lockResultFor, watchingOf } from "./watching.ts";

export interface RecordIndicatorActionInput extends IndicatorAction {
  readonly idempotencyKey: string;
  readonly resultId: string;
}

/** Keeps what was looked into because of a result, and what is to be done. Until then it is listed, and reminded of. */
export function recordIndicatorAction(
  input: RecordIndicatorActionInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ resultId: string }>> {
  return command(house, asPerson(actor), "recordIndicatorAction", input, async (book) => {
    const { resultId, lookedInto, actionPlan } = input;
    const locked = await lockResultFor(book, actor, resultId, "input", "resultId");
    if (!locked.ok) return locked;
    const { organisationId, aboutOrganisationId, pathway, indicator, asksForAction, actionRecorded } = locked.value;
    const about = { organisationId: aboutOrganisationId, pathway, indicator };
    const watching = await watchingOf(book, actor, about, house);
    if (!watching.ok) return watching;
    if (!asksForAction) return refused("NOTHING_ASKED", "The mark of this result asks for nothing to be done.");
    if (actionRecorded) return refused("ACTION_RECORDED", "What is done about this result has been recorded already.");
    if (!lookedInto.trim()) return invalid("ANSWER_MISSING", "Say what was looked into.", "input", "lookedInto");
    if (!actionPlan.trim()) return invalid("ANSWER_MISSING", "Say what is to be done.", "input", "actionPlan");
    await book.keepIndicatorAction(organisationId, resultId, { lookedInto, actionPlan });
    await book.endReminders(organisationId, resultId);
    await book.audit(organisationId, "indicator.actionRecorded", { kind: "indicatorResult", id: resultId });
    return succeed({ resultId });
  });
}

const refused = (code: string, message: string) => invalid(code, message, "input", "resultId");
