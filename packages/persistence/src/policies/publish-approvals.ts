import type { Approval } from "@dignity/kernel";

import { createDataSource } from "../data-source.ts";

/**
 * Records approvals that are not recorded yet; none is ever taken back or changed. It runs as the owner, after the
 * versions are published. One of a version that was never published is passed over: its plugin says what is wrong.
 *
 * @param approvals by policy id
 */
export async function publishApprovals(
  ownerUrl: string,
  approvals: Readonly<Record<string, readonly Approval[]>>,
): Promise<void> {
  const dataSource = await createDataSource(ownerUrl, 1).initialize();
  try {
    const offered = Object.entries(approvals).flatMap(([policy_id, given]) =>
      given.map(({ by: body, on: decided_on, ...approval }) => ({ policy_id, body, decided_on, ...approval })),
    );
    await dataSource.query(record, [JSON.stringify(offered)]);
  } finally {
    await dataSource.destroy();
  }
}

const record = `
  insert into dignity.policy_approval (policy_id, body, decision, decided_on, rules)
  select a.policy_id, a.body, a.decision, a.decided_on, a.rules
  from jsonb_to_recordset($1::jsonb)
    as a (policy_id text, body text, decision text, decided_on date, rules text[])
  join dignity.policy_version v on v.id = a.policy_id
  on conflict do nothing`;
