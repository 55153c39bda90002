import type { Book } from "./ports/ledger.ts";
import type { Party } from "./ports/reports.ts";
import type { MatterInput } from "./report-input.ts";
import { invalid, type Outcome, succeed } from "./user-error.ts";

/** The people of a matter with their names, the reporter among them. A respondent is resolved before any staff read. */
export async function resolveParties(
  book: Book,
  { parties }: MatterInput,
  reporterId: string,
): Promise<Outcome<readonly Party[]>> {
  const known = parties.flatMap(({ personId }) => (personId ? [personId] : []));
  const names = await book.peopleNamed([...new Set([reporterId, ...known])]);
  if (known.some((id) => !names.has(id)))
    return invalid(
      "PERSON_UNKNOWN",
      "Somebody named here is not in the directory. Give their name instead.",
      "input",
      "matters",
    );
  const resolved = parties.map(({ role, personId, name }) => ({
    role,
    personId,
    name: (personId && names.get(personId)) ?? name ?? "",
  }));
  return succeed([{ role: "reporter", personId: reporterId, name: names.get(reporterId) ?? "" }, ...resolved]);
}
