import type { Principal } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";

import { instantOf } from "../instant.ts";
import type { Page } from "./page.ts";

/** Tells the database for whom this transaction is, and answers what time it is there. */
export async function enter({ rows }: Pick<Page, "rows">, principal: Principal): Promise<Temporal.Instant> {
  const { kind, organisationId } = principal;
  const [personId, capacity] =
    "personId" in principal ? [principal.personId, principal.capacity ?? null] : [null, null];
  const sql = "select app.enter($1, $2, $3, $4), app.now() as now";
  const [row] = await rows<{ now: Date }>(sql, kind, personId, organisationId, capacity);
  if (!row) throw new Error("The database did not answer.");
  return instantOf(row.now);
}
