import type { ActionReminderBook, AwaitingResult, Book } from "@dignity/application";

import { instantOf } from "../instant.ts";
import { organisationJson } from "./directory.ts";
import type { Page } from "./page.ts";

type Part = Pick<Book, keyof ActionReminderBook>;

/** When people are told that a result awaits an action, and who. */
export const actionRemindersOf = ({ principal, rows, change }: Page): Part => ({
  async armReminder(organisationId, resultId, next) {
    if (!next) await change(disarm, organisationId, resultId);
    else await rows(arm, organisationId, resultId, next.sent, next.at ? new Date(next.at.epochMilliseconds) : null);
  },
  async takeAwaitingResults() {
    const found = await rows<Row>(take, principal.organisationId);
    return found.map(({ recordedAt, ...result }) => ({ ...result, recordedAt: instantOf(recordedAt) }));
  },
  async watchers(resultId, roles) {
    const people = await rows<{ id: string }>(watchers, resultId, roles);
    return people.map(({ id }) => id);
  },
  async postponeReminders(until) {
    await change(postpone, principal.organisationId, new Date(until.epochMilliseconds));
  },
});

type Row = Omit<AwaitingResult, "recordedAt"> & { readonly recordedAt: Date };

const disarm = "delete from dignity.result_wake where organisation_id = $1 and result_id = $2";

const arm = `
  insert into dignity.result_wake (organisation_id, result_id, sent, due_at) values ($1, $2, $3, $4)
  on conflict (organisation_id, result_id) do update set sent = excluded.sent, due_at = excluded.due_at`;

const take = `
  select i.id, ${organisationJson("o")} as organisation, coalesce(a.settings, '{}') as settings,
    i.policy_id as "policyId", i.indicator, i.mark, i.recorded_at as "recordedAt", w.sent
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
