import type { Approval } from "@dignity/kernel";
import type { EntityManager } from "typeorm";

/** By policy id. */
export type Approvals = Readonly<Record<string, readonly Approval[]>>;

/**
 * Records approvals that are not recorded yet; none is ever taken back or changed. One of a version that was never
 * published is passed over: its plugin says what is wrong. So is one of a day that is yet to come, until it has come.
 */
export async function recordApprovals(manager: EntityManager, approvals: Approvals): Promise<void> {
  const offered = Object.entries(approvals).flatMap(([policy_id, given]) =>
    given.map(({ by: body, on: decided_on, ...approval }) => ({ policy_id, body, decided_on, ...approval })),
  );
  await manager.query(record, [JSON.stringify(offered)]);
}

/** The day on which an approval can have been given at the latest. */
export const today = "(app.now() at time zone 'Europe/London')::date";

const record = `
  insert into dignity.policy_approval (policy_id, body, decision, decided_on, rules)
  select a.policy_id, a.body, a.decision, a.decided_on, a.rules
  from jsonb_to_recordset($1::jsonb)
    as a (policy_id text, body text, decision text, decided_on date, rules text[])
  join dignity.policy_version v on v.id = a.policy_id
  where a.decided_on <= ${today}
  on conflict do nothing`;
