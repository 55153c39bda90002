import type { ActionReminderBook, AwaitingResult, Book, Waiting } from "@dignity/application";

import { ResultWakeRow } from "../entities/indicators.ts";
import { instantOf } from "../instant.ts";
import { organisationJson } from "./directory.ts";
import type { Page } from "./page.ts";

type Part = Pick<Book, keyof ActionReminderBook>;

/** When people are told that a result awaits an action, and who. */
export const actionRemindersOf = ({ principal, rows, change, insert }: Page): Part => ({
  async beginReminders(organisationId, resultId, { since, sent, at: dueAt = null }) {
    await insert(ResultWakeRow, [{ organisationId, resultId, since, sent, dueAt }]);
  },
  async armReminder(organisationId, resultId, { sent, at }) {
    await change(arm, organisationId, resultId, sent, at ? new Date(at.epochMilliseconds) : null);
  },
  async endReminders(organisationId, resultId) {
    const [ended] = await rows<WaitingColumns>(end, organisationId, resultId);
    return ended && waitingIn(ended);
  },
  async takeAwaitingResults() {
    const found = await rows<Row>(take, principal.organisationId);
    return found.map(({ since, sent, ...result }) => ({ ...result, waiting: waitingIn({ since, sent }) }));
  },
  async watchers(resultId, roles) {
    const people = await rows<{ id: string }>(watchers, resultId, roles);
    return people.map(({ id }) => id);
  },
  async postponeReminders(until) {
    await change(postpone, principal.organisationId, new Date(until.epochMilliseconds));
  },
});

interface WaitingColumns {
  readonly since: Date;
  readonly sent: number;
}

type Row = Omit<AwaitingResult, "waiting"> & WaitingColumns;

const waitingIn = ({ since, sent }: WaitingColumns): Waiting => ({ since: instantOf(since), sent });

const arm = "update dignity.result_wake set sent = $3, due_at = $4 where organisation_id = $1 and result_id = $2";

const end = `
  with ended as (
    delete from dignity.result_wake where organisation_id = $1 and result_id = $2 returning since, sent
  )
  select since, sent from ended`;

const take = `
  select i.id, ${organisationJson("o")} as organisation, coalesce(a.settings, '{}') as settings,
    i.policy_id as "policyId", i.indicator, i.mark, w.since, w.sent
  from dignity.result_wake w
  join dignity.indicator_result i on i.organisation_id = w.organisation_id and i.id = w.result_id
  join dignity.organisation o on o.id = w.organisation_id
  left join dignity.adoption a on a.organisation_id = w.organisation_id and a.pathway = i.pathway
  where w.organisation_id = $1 and w.due_at <= app.now() and i.action_at is null and i.replaced_by is null
  order by w.due_at, i.id
  for update of w skip locked`;

const watchers = `
  select distinct person_id as id from app.may_be_told_of_results(array[$1::uuid])
  where role = any ($2::text[]) order by 1`;

const postpone = "update dignity.result_wake set due_at = $2 where organisation_id = $1 and due_at <= app.now()";
