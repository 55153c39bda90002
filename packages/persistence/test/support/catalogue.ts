import type { Superuser } from "./superuser.ts";

/** Everything the migrations make, as text: also what TypeORM cannot see, such as policies, functions and grants. */
export async function catalogue(superuser: Superuser): Promise<string> {
  const sections = await Promise.all(
    Object.entries(parts).map(async ([title, sql]) => {
      const rows = await superuser.query<{ line: string }>(sql);
      return `== ${title} ==\n${rows.map(({ line }) => line).join("\n")}\n`;
    }),
  );
  return sections.join("\n");
}

const ours = "n.nspname in ('app', 'bullmq', 'dignity')";
const inOurs = `pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours}`;
const named = "n.nspname || '.' || c.relname";

const parts: Readonly<Record<string, string>> = {
  schemas: `select n.nspname || ' owner ' || n.nspowner::regrole || ' ' || coalesce(n.nspacl::text, '') as line
    from pg_namespace n where ${ours} order by 1`,
  tables: `select ${named} || ' owner ' || c.relowner::regrole || case when c.relrowsecurity then ' row security' else '' end
      || case when c.relforcerowsecurity then ' forced' else '' end as line
    from ${inOurs} where c.relkind in ('r', 'p', 'v', 'm', 'S') order by 1`,
  columns: `select ${named} || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
      || case a.attidentity when 'a' then ' identity always' when 'd' then ' identity' else '' end as line
    from ${inOurs} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'p') order by ${named}, a.attnum`,
  constraints: `select ${named} || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line
    from ${inOurs} join pg_constraint k on k.conrelid = c.oid where k.contype <> 'n' order by 1`,
  indexes: `select pg_get_indexdef(i.indexrelid) as line from ${inOurs} join pg_index i on i.indrelid = c.oid order by 1`,
  policies: `select p.schemaname || '.' || p.tablename || ' ' || p.policyname || ' ' || lower(p.permissive) || ' for ' || lower(p.cmd)
      || ' to ' || array_to_string(p.roles, ', ') || coalesce(E'\\n  using ' || p.qual, '')
      || coalesce(E'\\n  with check ' || p.with_check, '') as line
    from pg_policies p join pg_namespace n on n.nspname = p.schemaname and ${ours} order by 1`,
  triggers: `select pg_get_triggerdef(t.oid) as line from ${inOurs} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal order by 1`,
  functions: `select pg_get_functiondef(p.oid) || '  -- owner ' || p.proowner::regrole as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${ours} order by p.oid::regprocedure::text`,
  "grants on tables": `select g.table_schema || '.' || g.table_name || ' ' || lower(string_agg(g.privilege_type, ', ' order by g.privilege_type))
      || ' to ' || g.grantee as line
    from information_schema.role_table_grants g join pg_namespace n on n.nspname = g.table_schema and ${ours}
    where g.grantee <> 'dignity_owner' group by g.table_schema, g.table_name, g.grantee order by 1`,
  "grants on columns": `select ${named} || '.' || a.attname || ' ' || a.attacl::text as line
    from ${inOurs} join pg_attribute a on a.attrelid = c.oid and a.attacl is not null order by 1`,
  "grants on functions": `select p.oid::regprocedure || ' ' || coalesce(p.proacl::text, 'anybody') as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace and ${ours} order by 1`,
};
