import pg from "pg";

export interface Size {
  readonly cases: number;
  readonly organisations: number;
}

/** Fills a database with synthetic cases, five tasks each, and a manager in each organisation. Envelopes are dummies. */
export async function fill(ownerUrl: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const statement of statements(size)) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The id of the synthetic thing with this number. */
const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;

const statements = ({ cases, organisations }: Size): readonly string[] => [
  `insert into dignity.policy_version
   values ('bench/conduct@1', 'bench', 'bench/conduct', 1, 1, '2026-01-01', '{}', '', '2026-01-01')`,
  `insert into dignity.policy_grant values
     ('bench/conduct', 'manager', 'read', 'organisation', '{}'), ('bench/conduct', 'manager', 'act', 'organisation', '{}')`,
  `insert into dignity.organisation
   select ${id("organisation", "n")}, 'organisation-' || n, 'Organisation ' || n, 'trust'
   from generate_series(0, ${organisations - 1}) n`,
  `insert into dignity.person select ${id("person", "n")}, ${id("person", "n")}, '\\x01' from generate_series(0, ${organisations - 1}) n`,
  `insert into dignity.appointment
   select ${id("organisation", "n")}, ${id("person", "n")}, ${id("person", "n")}, 'Manager', '2026-01-01'
   from generate_series(0, ${organisations - 1}) n`,
  `insert into dignity.role_holder
   select ${id("organisation", "n")}, ${id("person", "n")}, 'bench/conduct', 'employee', 'manager',
     ${id("person", "n")}, ${id("person", "n")}, null, '2026-01-01'
   from generate_series(0, ${organisations - 1}) n`,
  `insert into dignity.case_file (organisation_id, id, arose_in, reference, pathway, policy_id, capacity, state, facts,
     key_id, account_envelope, incident_at, opened_at)
   select ${id("organisation", `n % ${organisations}`)}, ${id("case", "n")}, ${id("organisation", `n % ${organisations}`)},
     'BENCH-' || n, 'bench/conduct', 'bench/conduct@1', 'employee', 'open', '{}', ${id("case", "n")}, '\\x01',
     timestamptz '2026-01-01' + n * interval '7 minutes', timestamptz '2026-01-02' + n * interval '7 minutes'
   from generate_series(0, ${cases - 1}) n`,
  `insert into dignity.task (organisation_id, id, subject, case_id, policy_id, pathway, capacity, definition, state,
     due_at, due_on, due_rule, arose_at, key_id)
   select c.organisation_id, ${id("task", "c.id || ' ' || t")}, 'case', c.id, c.policy_id, c.pathway, c.capacity,
     'task-' || t, 'owed', c.opened_at + t * interval '1 day', (c.opened_at + t * interval '1 day')::date,
     t || ' day', c.opened_at, c.id
   from dignity.case_file c, generate_series(1, 5) t`,
  "vacuum analyze",
];
