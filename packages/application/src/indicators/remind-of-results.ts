import { type ActionReminder, actionReminder, type Policy, rolesWithin } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

import { aLittleAfter } from "../a-little-after.ts";
import { calendarOf } from "../calendar-of.ts";
import type { House } from "../house.ts";
import type { AwaitingResult } from "../ports/action-reminders.ts";
import type { Book } from "../ports/ledger.ts";
import type { Policies } from "../ports/policies.ts";
import { resultNotice } from "./result-notice.ts";

/**
 * Tells those whom the policy names that a result of the organisation still awaits an action; answers the messages.
 * May be run any number of times at any moment: a message, and that it was written, are kept together or not at all.
 */
export function remindOfResults(organisationId: string, { ledger, policies }: House): Promise<readonly string[]> {
  return ledger.inTransaction({ kind: "system", organisationId }, async (book) => {
    const written: string[] = [];
    for (const result of await book.takeAwaitingResults()) written.push(...(await remindOf(book, result, policies)));
    if (written.length > 0) await book.post(organisationId, "delivery.ready", ...written);
    return written;
  });
}

/** What could not be reminded of waits a little, so that it does not stand in the way of others. */
export const postponeReminders = (organisationId: string, { ledger }: House): Promise<void> =>
  ledger.inTransaction({ kind: "system", organisationId }, (book) => book.postponeReminders(aLittleAfter(book.now)));

/** The reminder after so many have been sent. */
type Next = (sent: number) => ActionReminder | undefined;

async function remindOf(book: Book, result: AwaitingResult, policies: Policies): Promise<readonly string[]> {
  const { id, organisation, waiting } = result;
  const { since, sent } = waiting;
  const policy = policies.byId(result.policyId);
  const mark = policy?.indicators?.[result.indicator]?.marks[result.mark];
  if (!policy || !mark) {
    // Published after this worker began: left to one that knows the policy.
    await book.armReminder(organisation.id, id, { sent, at: aLittleAfter(book.now) });
    return [];
  }
  const calendar = calendarOf(policy, organisation, result.settings);
  const next: Next = (already) => actionReminder(mark, since, already, calendar);
  const due = next(sent);
  if (due?.at && Temporal.Instant.compare(due.at, book.now) <= 0) return tell(book, policy, result, next);
  await goOn(book, result, sent, due);
  return [];
}

/** Waits for the next reminder, if there is one left. */
async function goOn(book: Book, { id, organisation }: AwaitingResult, sent: number, next: ActionReminder | undefined) {
  if (next) await book.armReminder(organisation.id, id, { sent, at: next.at });
  else await book.endReminders(organisation.id, id);
}

/** Where nobody could be told, the next people are told at once: silence helps nobody. */
async function tell(book: Book, policy: Policy, result: AwaitingResult, next: Next): Promise<readonly string[]> {
  const { id, organisation, waiting } = result;
  for (let step = next(waiting.sent); step; step = next(step.rung + 1)) {
    const people = await book.watchers(id, rolesWithin(policy, step.tell, organisation.kind));
    const detail = { rung: String(step.rung), told: String(people.length) };
    await book.audit(organisation.id, "indicator.reminded", { kind: "indicatorResult", id }, detail);
    if (people.length === 0) continue;
    const { rung } = step;
    const notices = people.map((personId) => resultNotice(organisation.id, id, rung, personId));
    await book.writeNotices(notices);
    await goOn(book, result, rung + 1, next(rung + 1));
    return notices.map((notice) => notice.id);
  }
  // Somebody may have one of the roles tomorrow.
  await book.armReminder(organisation.id, id, { sent: waiting.sent, at: book.now.add({ hours: 24 }) });
  return [];
}
