import type { Answers, Fields } from "@dignity/kernel";

import type { Book } from "../ports/ledger.ts";
import { fail, type Outcome, succeed, type UserError } from "../user-error.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a form is filled in: the house and capacity whose roles count, and who may not know of the case. */
export interface Naming {
  readonly organisationId: string;
  readonly pathway: string;
  readonly capacity: string;
  readonly excluded: readonly string[];
}

/** Whoever a form names has to hold the role it asks for there, and may not be kept from the case. */
export async function checkPeopleNamed(
  book: Book,
  { organisationId, pathway, capacity, excluded }: Naming,
  fields: Fields,
  answers: Answers,
): Promise<Outcome<undefined>> {
  const faults: UserError[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const person = answers[name];
    if (field.kind !== "person" || person === undefined) continue;
    const known = typeof person === "string" && uuid.test(person) && !excluded.includes(person);
    const held = known ? await book.rolesHeld(person, organisationId, pathway, capacity) : [];
    if (!held.includes(field.role)) faults.push(unfit(name, field.asks));
  }
  return faults.length ? fail(...faults) : succeed(undefined);
}

const unfit = (name: string, asks: string): UserError => ({
  kind: "InvalidInput",
  code: "PERSON_UNFIT",
  message: `Name somebody who holds that role now: ${asks}`,
  path: ["input", "answers", name],
});
