import type { Actor } from "@dignity/permissions";
import type { Pool, QueryConfig, QueryResultRow } from "pg";

/**
 * Runs one statement for somebody. The transaction, its context and the statement leave together, in one round trip.
 * The statement never stands outside a transaction: where the context fails, PostgreSQL refuses what follows, and the
 * COMMIT at the end is then a ROLLBACK. The connection goes back clean, or it is closed.
 */
export async function inContext(
  pool: Pool,
  actor: Actor,
  statement: QueryConfig,
  onStatement: OnStatement,
): Promise<string | null> {
  const client = await pool.connect();
  // Asynchronous, so that whatever goes wrong is a result among the others, and the connection is given back.
  const send = async <T extends QueryResultRow>(query: QueryConfig, kind: SentStatement["kind"]) => {
    onStatement({ kind, text: query.text });
    return client.query<T>(query);
  };
  const [begun, entered, answered, committed] = await Promise.allSettled([
    send({ text: "begin read only" }, "context"),
    send(entering(actor), "context"),
    send<{ answer: string | null }>(statement, "read"),
    send({ text: "commit" }, "context"),
  ]);
  client.release(begun.status === "rejected" || committed.status === "rejected");
  for (const result of [begun, entered, answered, committed]) if (result.status === "rejected") throw result.reason;
  return answered.status === "fulfilled" ? (answered.value.rows[0]?.answer ?? null) : null;
}

/** A statement on its way to PostgreSQL: what is read, or the transaction around it. */
export interface SentStatement {
  readonly kind: "read" | "context";
  readonly text: string;
}

export type OnStatement = (statement: SentStatement) => void;

// A statement of many small look-ups is planned as if it were long: compiling it would take longer than running it.
const entering = ({ personId, organisationId, capacity }: Actor): QueryConfig => ({
  name: "enter for reading",
  text: `select app.enter('person', $1, $2, $3), set_config('jit', 'off', true)`,
  values: [personId, organisationId, capacity ?? null],
});
