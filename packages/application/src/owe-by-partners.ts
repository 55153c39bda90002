import { type CaseSnapshot, owedByPartners, type OwedTask, partnersOf, type Policy } from "@dignity/kernel";

import { calendarOf } from "./calendar-of.ts";
import { newTasks } from "./new-tasks.ts";
import { partOrganisation } from "./part-organisation.ts";
import type { Adoption, Book } from "./ports/ledger.ts";

/**
 * Gives the partners their own, de-identified copies of joint tasks. Nothing in them points to the case. Called through the intake door.
 */
export async function oweByPartners(
  book: Book,
  policy: Policy,
  adoption: Adoption,
  current: CaseSnapshot,
  arisen: readonly OwedTask[],
): Promise<void> {
  const names = owedByPartners(
    policy,
    current,
    arisen.map(({ task }) => task),
  );
  if (names.length === 0) return;
  for (const partner of partnersOf(policy, current.capacity)) {
    const organisation = partOrganisation(policy, partner.organisation, adoption);
    if (!organisation) continue;
    const calendar = calendarOf(
      policy,
      organisation,
      (await book.adoption(organisation.id, adoption.pathway))?.settings,
    );
    const owed = arisen.filter(({ task }) => names.includes(task));
    const home = {
      organisationId: organisation.id,
      subject: { kind: "partner" } as const,
      pathway: adoption.pathway,
    };
    await book.oweTasks(newTasks(policy, { owed, settled: [] }, { ...home, capacity: partner.capacity }, calendar));
  }
}
