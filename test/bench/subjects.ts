import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import type { Actor, HeldGrant } from "@dignity/permissions";
import type { ReadModel } from "@dignity/read-model";
import { buildSchema, parse } from "graphql";
import type { Pool } from "pg";

/** The same question, asked of the read model, and by hand: the limit of what the database gives. */
export interface Subject {
  readonly name: string;
  readonly ours: () => Promise<string>;
  readonly limit: () => Promise<string>;
}

const schema = buildSchema(readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8"));

const uuid = (text: string) =>
  createHash("md5")
    .update(text)
    .digest("hex")
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");

const grant = (action: "read" | "act"): HeldGrant => {
  const held = { pathway: "bench/conduct", role: "manager", programmeId: null, hidden: [] };
  return { ...held, action, reach: "organisation" };
};

const actor: Actor = {
  personId: uuid("person7"),
  organisationId: uuid("organisation7"),
  capacity: "employee",
  grants: [grant("read"), grant("act")],
};

const fields = `id reference pathway openedAt incidentAt version owner { id name }
  tasks(first: 5) { nodes { id definition state dueAt overdue } }`;
const list = parse(`query ($n: Int) { cases(first: $n) { nodes { ${fields} } pageInfo { hasNextPage } } }`);
const one = parse(`query ($id: ID!) { case(id: $id) { ${fields} } }`);

const time = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const byHand = `json_build_object('id', 'case_' || c.id, 'reference', c.reference, 'pathway', c.pathway,
  'openedAt', ${time("c.opened_at")}, 'incidentAt', ${time("c.incident_at")}, 'version', c.version,
  'owner', (select json_build_object('id', 'organisation_' || o.id, 'name', o.name) from dignity.organisation o where o.id = c.organisation_id),
  'tasks', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', 'task_' || t.id, 'definition', t.definition,
      'state', upper(t.state), 'dueAt', ${time("t.due_at")},
      'overdue', t.state = 'owed' and t.due_at <= (select app.now())) order by t.due_at, t.id), '[]')
    from (select * from dignity.task t where t.organisation_id = c.organisation_id and t.case_id = c.id
      order by t.due_at, t.id limit 5) t)))`;
const listByHand = `select json_build_object('cases', json_build_object(
    'nodes', json_agg(${byHand} order by c.opened_at desc, c.id desc) filter (where c.n <= $1::integer),
    'pageInfo', json_build_object('hasNextPage', count(*) > $1::integer)))::text as answer
  from (select *, row_number() over (order by opened_at desc, id desc) as n from dignity.case_file
    where organisation_id = $2 order by opened_at desc, id desc limit $1::integer + 1) c`;
const oneByHand = `select json_build_object('case', (select ${byHand} from dignity.case_file c where c.id = $1))::text as answer`;

export function subjects(readModel: ReadModel, pool: Pool): readonly Subject[] {
  const ours = async (document: typeof list, variables: Record<string, unknown>) => {
    const answer = await readModel.readOperation({ document, variables, schema }, actor);
    if (!answer || !("rawData" in answer)) throw new Error("The read model left work for others.");
    return answer.rawData;
  };
  const caseId = uuid("case7");
  return [
    {
      name: "50 cases with their tasks",
      ours: () => ours(list, { n: 50 }),
      limit: () => inContext(pool, "list by hand", listByHand, [50, actor.organisationId]),
    },
    {
      name: "one case with its tasks",
      ours: () => ours(one, { id: `case_${caseId}` }),
      limit: () => inContext(pool, "one by hand", oneByHand, [caseId]),
    },
  ];
}

/** Behind the same walls, and pipelined likewise. */
async function inContext(pool: Pool, name: string, text: string, values: readonly unknown[]): Promise<string> {
  const client = await pool.connect();
  try {
    const enter = "select app.enter('person', $1, $2, $3), set_config('jit', 'off', true)";
    const { personId, organisationId, capacity } = actor;
    const [, , { rows }] = await Promise.all([
      client.query("begin read only"),
      client.query({ name: "enter", text: enter, values: [personId, organisationId, capacity] }),
      client.query<{ answer: string }>({ name, text, values: [...values] }),
      client.query("commit"),
    ]);
    return rows[0]?.answer ?? "";
  } finally {
    client.release();
  }
}
