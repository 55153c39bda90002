import { Client } from "pg";

/** Sees through every wall: what tests look at the tables with. Each question has a connection of its own. */
export interface Superuser {
  query<T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]>;
  /** How many rows there are in each table. */
  census(): Promise<Readonly<Record<string, number>>>;
  /** When everybody else has gone: a pool that has ended is still closing its connections. */
  alone(): Promise<void>;
}

export function asSuperuser(connectionString: string): Superuser {
  const query = async <T>(sql: string, ...values: readonly unknown[]) => {
    const client = new Client({ connectionString, application_name: name });
    await client.connect();
    try {
      const { rows } = await client.query(sql, [...values]);
      return rows as readonly T[];
    } finally {
      await client.end();
    }
  };
  return {
    query,
    async census() {
      const rows = await query<{ name: string; rows: number }>(counts);
      return Object.fromEntries(rows.map((table) => [table.name, table.rows]));
    },
    async alone() {
      while ((await query(others, name)).length > 0);
    },
  };
}

const name = "test superuser";

const counts = `
  select tablename as name, (xpath('/row/n/text()',
    query_to_xml(format('select count(*) as n from dignity.%I', tablename), false, true, '')))[1]::text::int as rows
  from pg_tables where schemaname = 'dignity'`;

const others = `
  select 1 from pg_stat_activity
  where datname = current_database() and application_name <> $1 and backend_type = 'client backend'`;
