import { randomUUID } from "node:crypto";

import { type IndicatorResult, resultFaults, showsComment } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";

import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { ResultsOf, StoredIndicatorResult } from "../ports/indicators.ts";
import type { Book } from "../ports/ledger.ts";
import { fail, invalid, type Outcome, succeed } from "../user-error.ts";
import { awaitAction } from "./await-action.ts";
import { lockResultFor, watchingOf } from "./watching.ts";

export interface RecordIndicatorResultInput extends IndicatorResult {
  readonly idempotencyKey: string;
  /** The organisation that the result is about: the actor's own, or one in the programme that it leads. */
  readonly organisationId: string;
  readonly pathway: string;
  readonly indicator: string;
  /** An earlier result of the same indicator about the same organisation, which this one corrects. */
  readonly replaces?: string | undefined;
}

/** Keeps what a survey or a visit has shown of an organisation. It stays with the actor's own. */
export function recordIndicatorResult(
  input: RecordIndicatorResultInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ resultId: string }>> {
  return command(house, asPerson(actor), "recordIndicatorResult", input, async (book) => {
    const { idempotencyKey: _key, organisationId: aboutOrganisationId, comment, replaces, ...given } = input;
    const watching = await watchingOf(book, actor, input, house);
    if (!watching.ok) return watching;
    const { policy, indicator, today } = watching.value;
    const faults = resultFaults(indicator, input, today);
    if (faults.length > 0) return fail(...faults.map(inForm));
    const before = await corrected(book, actor, input);
    if (!before.ok) return before;
    const { organisationId, capacity = "" } = actor;
    if (indicator.every && (await toldOf(book, { ...input, organisationId, aboutOrganisationId }, replaces)))
      return alreadyRecorded();

    const id = randomUUID();
    const result = {
      ...given,
      id,
      organisationId,
      aboutOrganisationId,
      policyId: policy.id,
      capacity,
      respondents: input.respondents,
      comment: comment?.trim() ? comment : undefined,
      commentShown: showsComment(indicator, input.respondents),
      asksForAction: indicator.marks[input.mark]?.asksForAction !== undefined,
      raised: before.value?.raised,
    };
    await book.keepIndicatorResult(result, replaces);
    const waited = replaces === undefined ? undefined : await book.endReminders(organisationId, replaces);
    await awaitAction(book, result, watching.value, waited);
    const detail = { indicator: input.indicator, mark: input.mark, ...(replaces !== undefined && { replaces }) };
    const action = replaces === undefined ? "indicator.recorded" : "indicator.corrected";
    await book.audit(organisationId, action, { kind: "indicatorResult", id }, detail);
    return succeed({ resultId: id });
  });
}

async function corrected(
  book: Book,
  actor: Actor,
  { replaces, organisationId, pathway, indicator }: RecordIndicatorResultInput,
): Promise<Outcome<StoredIndicatorResult | undefined>> {
  if (replaces === undefined) return succeed(undefined);
  const before = await lockResultFor(book, actor, replaces, "input", "replaces");
  if (!before.ok) return before;
  const { aboutOrganisationId, pathway: earlier, indicator: same } = before.value;
  if (aboutOrganisationId === organisationId && earlier === pathway && same === indicator) return before;
  return invalid(
    "OTHER_RESULT",
    "A correction is of the same indicator about the same organisation. Record another result instead.",
    "input",
    "replaces",
  );
}

/** Whether another result stands for some of its days. */
const toldOf = async (book: Book, result: ResultsOf, replaces: string | undefined): Promise<boolean> =>
  (await book.standingResults(result)).some((id) => id !== replaces);

const alreadyRecorded = () =>
  invalid(
    "PERIOD_RECORDED",
    "A result of this survey is there already for some of these days. Correct that one, or give the days of this one.",
    "input",
    "periodFrom",
  );

const inForm = ({ code, message, about = "" }: { code: string; message: string; about?: string }) =>
  ({ kind: "InvalidInput", code, message, path: ["input", about] }) as const;
