import pg from "pg";

const tables = [
  "organisation",
  "programme",
  "person",
  "person_identity",
  "appointment",
  "role_holder",
  "adoption",
  "case_file",
] as const;

export type Directory = Readonly<Record<(typeof tables)[number], readonly object[]>>;

/** Every row of who and what there is, as a superuser sees it, whom row security does not bind. */
export async function directoryIn(superuserUrl: string): Promise<Directory> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found: [string, readonly object[]][] = [];
    for (const table of tables) {
      const { rows } = await client.query<{ row: object }>(
        `select to_jsonb(t) as row from dignity.${table} t order by to_jsonb(t)::text`,
      );
      found.push([table, rows.map(({ row }) => row)]);
    }
    return Object.fromEntries(found) as Directory;
  } finally {
    await client.end();
  }
}
