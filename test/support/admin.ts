import pg from "pg";

/** Sends one statement to the server as its owner. */
export async function admin(ownerUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
