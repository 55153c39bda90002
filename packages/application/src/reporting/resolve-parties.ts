import type { Book } from "../ports/ledger.ts";
import type { Party } from "../ports/reports.ts";
import { invalid, type Outcome, succeed } from "../user-error.ts";
import type { MatterInput } from "./report-input.ts";

/** The people of a matter with their names, the reporter among them. A respondent is resolved before any staff read. */
export async function resolveParties(
  book: Book,
  { parties }: MatterInput,
  reporterId: string,
  ...path: readonly string[]
): Promise<Outcome<readonly Party[]>> {
  const known = parties.flatMap(({ personId }) => (personId ? [personId] : []));
  const names = await book.peopleNamed([...new Set([reporterId, ...known])]);
  const stranger = parties.findIndex(({ personId }) => personId && !names.has(personId));
  if (stranger >= 0)
    return invalid(
      "PERSON_UNKNOWN",
      "Somebody named here is not in the directory. Give their name instead.",
      ...path,
      String(stranger),
    );
  const resolved = parties.map(({ role, personId, name }) => ({
    role,
    personId,
    name: (personId && names.get(personId)) ?? name ?? "",
  }));
  return succeed([{ role: "reporter", personId: reporterId, name: names.get(reporterId) ?? "" }, ...resolved]);
}
