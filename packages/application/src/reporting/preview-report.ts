import { decideJurisdiction, openCase, type OwedTask, type Source } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";

import { calendarOf } from "../calendar-of.ts";
import { partOrganisation } from "../cases/part-organisation.ts";
import type { House } from "../house.ts";
import { asIntake } from "../person-principal.ts";
import type { Book } from "../ports/ledger.ts";
import type { Organisation } from "../ports/organisations.ts";
import { type Outcome, succeed } from "../user-error.ts";
import { checkReport, type CheckedReport } from "./check-report.ts";
import type { MatterInput, ReportInput } from "./report-input.ts";

/** What a matter would lead to: whose case it would be, where it would begin, what would be owed by when. */
export interface MatterPreview {
  readonly policyId: string;
  readonly needsTriage: boolean;
  readonly owner: Organisation | undefined;
  readonly capacity: string | undefined;
  readonly suggestedLevel: string | undefined;
  readonly state: string | undefined;
  readonly tasks: readonly OwedTask[];
  readonly source: Source;
}

/** Answers what a report would lead to, without saving it. It uses the form alone: no case is looked at. */
export function previewReport(
  input: ReportInput,
  actor: Actor,
  house: House,
): Promise<Outcome<readonly MatterPreview[]>> {
  return house.ledger.inTransaction(asIntake(actor), async (book) => {
    const checked = await checkReport(book, input, house);
    if (!checked.ok) return checked;
    const previews: MatterPreview[] = [];
    for (const matter of input.matters) previews.push(await preview(book, checked.value, matter, input));
    return succeed(previews);
  });
}

async function preview(
  book: Book,
  { policy, adoption }: CheckedReport,
  { facts }: MatterInput,
  { incidentAt }: ReportInput,
): Promise<MatterPreview> {
  const { capacity, owner: part, source } = decideJurisdiction(policy, facts);
  const owner = part === undefined ? undefined : partOrganisation(policy, part, adoption);
  const policyId = policy.id;
  if (capacity === undefined || !owner)
    return {
      policyId,
      needsTriage: true,
      owner,
      capacity,
      suggestedLevel: undefined,
      state: undefined,
      tasks: [],
      source,
    };
  const calendar = calendarOf(policy, owner, (await book.adoption(owner.id, adoption.pathway))?.settings);
  const opening = openCase(
    policy,
    { facts, incidentAt },
    { capacity, ownerKind: owner.kind },
    { now: book.now, calendar },
  );
  const { suggestedLevel, next } = opening;
  return {
    policyId,
    needsTriage: false,
    owner,
    capacity,
    suggestedLevel,
    state: next.state,
    tasks: next.owed,
    source: opening.source,
  };
}
