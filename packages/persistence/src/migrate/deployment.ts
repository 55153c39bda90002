import { PersistenceError } from "../errors.ts";
import { withClient } from "../with-client.ts";

/** What a database is for. Only those for demos and tests can have their clock moved. */
export type Mode = "production" | "demo" | "test";

/** Records the mode of a new database. It is decided once: invented and real people never share one. */
export async function recordMode(ownerUrl: string, mode: Mode): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query("insert into app.deployment (mode) values ($1) on conflict do nothing", [mode]);
    const { rows } = await client.query<{ mode: Mode }>("select mode from app.deployment");
    const recorded = rows[0]?.mode;
    if (recorded !== mode)
      throw new PersistenceError(
        "MODE_CHANGED",
        `This database was set up for ${recorded} and cannot be used for ${mode}. Use another database, or start in mode ${recorded}.`,
      );
  });
}
