import { randomUUID } from "node:crypto";

import { decideJurisdiction } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";

import type { House } from "../house.ts";
import type { Book } from "../ports/ledger.ts";
import type { Party } from "../ports/reports.ts";
import { invalid, type Outcome, succeed } from "../user-error.ts";
import { checkReport, type CheckedReport, receiverCalendar } from "./check-report.ts";
import { openMatter } from "./open-matter.ts";
import { newReference } from "./reference.ts";
import type { MatterInput, ReportInput } from "./report-input.ts";
import { resolveParties } from "./resolve-parties.ts";
import { triageTask } from "./triage-task.ts";

export interface Account extends ReportInput {
  readonly account: string;
}

export type Receipt = Readonly<Record<"reportId" | "reference" | "receivedAt", string>>;

/** The one way a report comes in, told by somebody or raised from a result. The transaction is the intake door's. */
export async function takeReport(book: Book, input: Account, actor: Actor, house: House): Promise<Outcome<Receipt>> {
  const checked = await checkReport(book, input, house);
  if (!checked.ok) return checked;
  if (!input.account.trim()) return invalid("ANSWER_MISSING", "Say what happened, in your words.", "input", "account");
  const resolved: (readonly Party[])[] = [];
  for (const [index, matter] of input.matters.entries()) {
    const parties = await resolveParties(book, matter, actor.personId, "input", "matters", String(index), "parties");
    if (!parties.ok) return parties;
    resolved.push(parties.value);
  }
  const receipt = await receive(book, input, checked.value, actor);
  for (const [index, matter] of input.matters.entries()) {
    const taken = await takeIn(book, input, checked.value, receipt, matter, resolved[index] ?? []);
    if (!taken.ok) return taken;
  }
  return succeed(receipt);
}

async function receive(
  book: Book,
  { organisationId, pathway, account, incidentAt }: Account,
  { policy }: CheckedReport,
  { personId }: Actor,
): Promise<Receipt> {
  const id = randomUUID();
  const reference = newReference();
  const reporterId = personId;
  await book.openReport({
    id,
    reference,
    organisationId,
    pathway,
    policyId: policy.id,
    reporterId,
    account,
    incidentAt,
  });
  await book.audit(organisationId, "report.received", { kind: "report", id });
  await book.post(organisationId, "report.received", id);
  return { reportId: id, reference, receivedAt: book.now.toString() };
}

/** A matter becomes a case once it is known whose it is; until then it waits in triage. */
async function takeIn(
  book: Book,
  { organisationId, pathway, incidentAt, account }: Account,
  checked: CheckedReport,
  { reportId }: Receipt,
  matter: MatterInput,
  parties: readonly Party[],
): Promise<Outcome<undefined>> {
  const { policy, adoption } = checked;
  const { capacity } = decideJurisdiction(policy, matter.facts);
  const told = { facts: matter.facts, account: matter.account?.trim() ? matter.account : account, parties };
  if (capacity !== undefined)
    return openMatter(book, policy, adoption, {
      ...told,
      incidentAt,
      capacity,
      origin: { organisationId, reportId },
    });
  const id = randomUUID();
  await book.openMatter({ id, reportId, organisationId, pathway, ...told });
  await book.oweTasks([triageTask(checked, id, book.now, receiverCalendar(checked))]);
  return succeed(undefined);
}
