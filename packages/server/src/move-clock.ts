import pg from "pg";

/** Moves the clock of a demo's database forward by an ISO 8601 duration. Real databases refuse. */
export const moveClock =
  (appUrl: string) =>
  async (by: string): Promise<string> => {
    const client = new pg.Client({ connectionString: appUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ now: Date }>("select app.move_clock($1::interval) as now", [by]);
      return rows[0]?.now.toISOString() ?? "";
    } finally {
      await client.end();
    }
  };
