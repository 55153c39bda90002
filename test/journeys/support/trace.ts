import type { RunningDemo } from "./running-demo.ts";

/** Rows of any table, by table, that hold one of these words as text, or as bytes within a binary column. */
export async function holding({ sql }: Pick<RunningDemo, "sql">, words: readonly string[]): Promise<readonly string[]> {
  const patterns = words.flatMap(formsOf).map((form) => `%${form}%`);
  const found: string[] = [];
  for (const { name } of await sql<{ name: string }>(tables)) {
    const [row] = await sql<{ n: number }>(
      `select count(*)::int as n from ${name} t where t::text ilike any ($1)`,
      patterns,
    );
    if (row?.n) found.push(name);
  }
  return found;
}

/** Keeps a copy of every row that any queue's table ever gets: jobs that are done are deleted. */
export async function keepWhatIsQueued({ sql }: Pick<RunningDemo, "sql">): Promise<void> {
  await sql("create schema watch");
  await sql("create table watch.queued (row text)");
  await sql(`create function watch.keep() returns trigger language plpgsql security definer as
    $$ begin insert into watch.queued values (new::text); return null; end $$`);
  for (const { name } of await sql<{ name: string }>(`${tables} and schemaname = 'bullmq'`))
    await sql(`create trigger watch after insert or update on ${name} for each row execute function watch.keep()`);
  await sql("grant usage on schema watch to public");
}

const tables = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname in ('dignity', 'app', 'bullmq', 'watch')`;

/** As it is, in hexadecimal, and in base64 wherever it begins. */
function formsOf(word: string): string[] {
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${"x".repeat(offset)}${word}`)
      .toString("base64")
      .slice(4, -4),
  );
  return [word, Buffer.from(word).toString("hex"), ...base64];
}
