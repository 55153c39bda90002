import { withClient } from "../with-client.ts";
import { type Mode, recordMode } from "./deployment.ts";
import { passwordsFrom } from "./passwords.ts";
import { assertPrepared, isAllPowerful, prepareDatabase } from "./prepare-database.ts";
import type { Passwords } from "./roles.ts";
import { runMigrations } from "./run-migrations.ts";
import { type Urls, urlsFor } from "./urls.ts";

export interface MigrateOptions {
  /** All-powerful, then the roles are made too; or the owner's, once they are there. */
  readonly ownerUrl: string;
  readonly mode: Mode;
  /** Of the weak roles. Those left out are made from the all-powerful role's. */
  readonly passwords?: Passwords;
}

/** Brings the database to what this version needs, and tells where the weak roles connect. Any number may start it. */
export const migrate = (options: MigrateOptions): Promise<Urls> =>
  withClient(options.ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lock]);
    return migrateLocked(options);
  });

// "dign" as a number. One starter migrates; the others wait, and then find nothing to do.
const lock = 0x64_69_67_6e;

async function migrateLocked({ ownerUrl, mode, passwords }: MigrateOptions): Promise<Urls> {
  const powerful = await withClient(ownerUrl, isAllPowerful);
  const known = { ...(powerful && (await passwordsFrom(ownerUrl))), ...passwords };
  if (powerful) await withClient(ownerUrl, (client) => prepareDatabase(client, known));
  else await withClient(ownerUrl, assertPrepared);
  const urls = urlsFor(ownerUrl, known);
  const owner = powerful ? urls.ownerUrl : ownerUrl;
  await runMigrations(owner);
  await recordMode(owner, mode);
  return { ...urls, ownerUrl: owner };
}
