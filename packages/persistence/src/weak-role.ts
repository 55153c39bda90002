import { PersistenceError } from "./errors.ts";
import { withClient } from "./with-client.ts";

interface Strength {
  readonly role: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
  readonly mayBecomeOwner: boolean;
}

/** Row security binds only a role that is weak. A process that would run as any other refuses to start. */
export async function assertWeakRole(url: string): Promise<void> {
  const strength = await withClient(url, async (client) => (await client.query<Strength>(question)).rows[0]);
  if (!strength) throw new PersistenceError("ROLE_TOO_STRONG", "The role of this connection could not be found.");
  const { role, superuser, bypasses, owns, mayBecomeOwner } = strength;
  const reasons = [
    superuser && "is a superuser",
    bypasses && "bypasses row security",
    owns && "owns tables",
    mayBecomeOwner && "may become the owner",
  ].filter((reason) => reason !== false);
  if (reasons.length > 0)
    throw new PersistenceError(
      "ROLE_TOO_STRONG",
      `The role ${role} ${reasons.join(", ")}, so the walls between organisations would not hold. Let DATABASE_URL name dignity_app, and give the stronger role as DATABASE_OWNER_URL.`,
    );
}

const question = `
  select rolname as role, rolsuper as superuser, rolbypassrls as bypasses,
    exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('dignity', 'app') and c.relowner = r.oid) as owns,
    exists (select 1 from pg_roles o where o.rolname = 'dignity_owner' and pg_has_role(r.oid, o.oid, 'member')
      and o.oid <> r.oid and not r.rolsuper) as "mayBecomeOwner"
  from pg_roles r where rolname = current_user`;
