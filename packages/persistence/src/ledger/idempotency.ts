import type { Book, Remembered } from "@dignity/application";

import { IdempotencyRow } from "../entities/reports.ts";
import type { Page } from "./page.ts";

type Part = Pick<Book, "recall" | "remember">;

/** What the keys of a person's requests answered before. */
export const idempotencyOf = ({ principal, rows, insert, now }: Page): Part => ({
  async recall(operation, key) {
    const mine = owner(principal);
    // Two requests with one key: the second waits here, and then finds what the first answered.
    const lock = JSON.stringify([mine.personId, mine.organisationId, operation, key]);
    await rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", lock);
    const [found] = await rows<Remembered>(remembered, mine.personId, mine.organisationId, operation, key);
    return found;
  },
  async remember(operation, key, { inputDigest, response }) {
    await insert(IdempotencyRow, [{ ...owner(principal), operation, key, inputDigest, response, createdAt: now }]);
  },
});

const remembered = `
  select input_digest as "inputDigest", response from dignity.idempotency
  where person_id = $1 and organisation_id = $2 and operation = $3 and key = $4`;

function owner(principal: Page["principal"]) {
  if (!("personId" in principal)) throw new Error("Idempotency keys belong to people.");
  const { personId, organisationId } = principal;
  return { personId, organisationId };
}
