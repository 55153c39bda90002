import { Client } from "pg";

/** A row of a table of the schema dignity, by its columns. Objects are JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** Writes rows past every wall, as the server's owner. */
export async function insertRows(ownerUrl: string, tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("set local session_replication_role = replica");
    for (const [table, rows] of Object.entries(tables)) if (rows.length > 0) await insert(client, table, rows);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(readable))));
  await client.query(
    `insert into dignity.${table} (${columns.join(", ")})
     select ${columns.join(", ")} from json_populate_recordset(null::dignity.${table}, $1)`,
    [json],
  );
}

const readable = ([column, value]: [string, unknown]): [string, unknown] => [
  column,
  Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value,
];
