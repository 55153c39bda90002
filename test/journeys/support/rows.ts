import type { RunningDemo } from "./running-demo.ts";

/**
 * How many rows each table holds, but for what reminding people brings, which goes on beside every request. What leaves
 * nothing behind leaves this as it was.
 */
export async function rowsByTable({ sql }: Pick<RunningDemo, "sql">): Promise<Readonly<Record<string, number>>> {
  const counted = await sql<{ name: string; rows: number }>(counting);
  return Object.fromEntries(counted.map(({ name, rows }) => [name, rows]));
}

const counting = `
  select tablename as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from dignity.%I%s', tablename,
    case tablename when 'audit_entry' then $$ where entry->>'kind' <> 'system' $$
      when 'outbox' then $$ where topic <> 'delivery.ready' $$ end), false, true, '')))[1]::text::int as rows
  from pg_tables where schemaname = 'dignity' and tablename not in ('wake', 'escalation', 'delivery')
  order by tablename`;
