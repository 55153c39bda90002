import type { Client } from "pg";

import { PersistenceError } from "../errors.ts";
import { createRoles } from "./create-roles.ts";
import type { Passwords } from "./roles.ts";

/** What only an all-powerful role can do: the roles, and the schemas that belong to them. */
export async function prepareDatabase(client: Client, passwords: Passwords): Promise<void> {
  await createRoles(client, passwords);
  for (const statement of preparations(await databaseName(client))) await client.query(statement);
}

/** Where the url given is not all-powerful, somebody who is must have prepared the database. */
export async function assertPrepared(client: Client): Promise<void> {
  const { rows } = await client.query<{ prepared: boolean }>(
    `select count(*) = 3 as prepared from pg_namespace
     where (nspname, nspowner::regrole::text) in
       (('dignity', 'dignity_owner'), ('app', 'dignity_owner'), ('bullmq', 'dignity_queue'))`,
  );
  if (rows[0]?.prepared) return;
  const statements = preparations(await databaseName(client)).join("; ");
  throw new PersistenceError(
    "ROLES_MISSING",
    `The database is not prepared, and the role that was given may not prepare it. Start once with the url of a superuser, or have one create the login roles dignity_owner, dignity_app, dignity_queue and dignity_sweep and run: ${statements};`,
  );
}

export async function isAllPowerful(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    "select rolsuper from pg_roles where rolname = current_user",
  );
  return rows[0]?.rolsuper ?? false;
}

const preparations = (database: string) => [
  `grant connect on database ${database} to dignity_owner, dignity_app, dignity_queue, dignity_sweep`,
  "create schema if not exists dignity authorization dignity_owner",
  "create schema if not exists app authorization dignity_owner",
  "create schema if not exists bullmq authorization dignity_queue",
];

async function databaseName(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>("select quote_ident(current_database()) as name");
  return rows[0]?.name ?? "";
}
