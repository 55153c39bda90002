import type { Client } from "pg";

import { type Passwords, type Role, roles } from "./roles.ts";

const weak = "login nosuperuser nobypassrls nocreatedb nocreaterole noinherit noreplication";

/** Creates the roles, or brings those that exist to what they should be. */
export async function createRoles(client: Client, passwords: Passwords): Promise<void> {
  for (const role of roles) await stubbornly(() => createRole(client, role, passwords[role]));
}

async function createRole(client: Client, role: Role, password: string | undefined): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const secret = password === undefined ? "" : ` password ${client.escapeLiteral(password)}`;
  await client.query(`${rowCount ? "alter" : "create"} role ${role} ${weak}${secret}`);
}

// Roles belong to the whole server, where no advisory lock reaches: starters on its other databases do the same
// at the same time. Created meanwhile, or changed under our hands:
const raced = new Set(["42710", "23505", "XX000"]);
const attempts = 20;

async function stubbornly(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === undefined || !raced.has(code) || attempt === attempts) throw error;
    }
  }
}
