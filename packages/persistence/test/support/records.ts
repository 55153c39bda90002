import { randomUUID } from "node:crypto";

import type { Book, NewCase, NewTask, Party } from "@dignity/application";
import type { SupportEntry } from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";

import { pathway, policy } from "./policy.ts";
import type { Somebody, World } from "./world.ts";

export const canary = "CANARY-7c1f";

const incidentAt = Temporal.Instant.from("2026-10-16T17:30:00Z");
const reference = () => `R-${randomUUID()}`;

/** The words of people, each with the canary: none may be found in any table. */
export const words = (what: string) => `${canary} ${what}`;

export const partiesOf = ({ reporter, respondent }: World): Party[] => [
  { role: "reporter", personId: reporter.id, name: words("reporter") },
  { role: "respondent", personId: respondent.id, name: words("respondent") },
  { role: "witness", personId: undefined, name: words("witness") },
];

export async function writeReport(book: Book, { trust, reporter }: World): Promise<string> {
  const id = randomUUID();
  const report = { id, reference: reference(), organisationId: trust, pathway, policyId: policy.id, incidentAt };
  await book.openReport({ ...report, reporterId: reporter.id, account: words("account") });
  return id;
}

export async function writeMatter(book: Book, world: World, reportId: string): Promise<string> {
  const id = randomUUID();
  const matter = { id, reportId, organisationId: world.trust, pathway, facts: { sex: "unknown" } };
  await book.openMatter({ ...matter, account: words("matter"), parties: partiesOf(world) });
  return id;
}

export function newCase(world: World, reportId: string, owner = world.trust, capacity = "employee"): NewCase {
  const snapshot = { policyId: policy.id, capacity, ownerKind: "trust", state: "open", level: undefined };
  return {
    id: randomUUID(),
    reference: reference(),
    organisationId: owner,
    pathway,
    programmeId: world.programme,
    aroseIn: world.trust,
    snapshot: { ...snapshot, facts: { shouted: true }, incidentAt, owed: [], settled: [] },
    atRest: false,
    suggestedLevel: "low",
    account: words("case"),
    parties: partiesOf(world),
    origin: { organisationId: world.trust, reportId },
  };
}

export function newTask(organisationId: string, subject: NewTask["subject"], now: Temporal.Instant): NewTask {
  const at = now.add({ hours: 1 });
  const due = { at, localDate: at.toZonedDateTimeISO("Europe/London").toPlainDate(), rule: "1 hour" };
  const task = { id: randomUUID(), organisationId, subject, policyId: policy.id, pathway, definition: "meet" };
  return { ...task, capacity: subject.kind === "triage" ? undefined : "employee", due, wakeAt: at };
}

/** A referral of today, with nothing known of it yet. */
export function referralOn(now: Temporal.Instant): SupportEntry {
  const offeredOn = now.toZonedDateTimeISO("Europe/London").toPlainDate();
  const notYet = { answer: undefined, answeredOn: undefined, attended: undefined, endedOn: undefined };
  return { route: "talk", kind: "referral", offeredOn, copyKept: false, hasOutcome: false, ...notYet };
}

export interface Opened {
  readonly reportId: string;
  readonly caseId: string;
  readonly taskId: string;
}

/** A report, its case in the trust with the investigator in charge, and one task. */
export async function writeCase(book: Book, world: World): Promise<Opened> {
  const reportId = await writeReport(book, world);
  const opened = newCase(world, reportId);
  await book.openCase(opened);
  const task = newTask(world.trust, { kind: "case", caseId: opened.id }, book.now);
  await book.oweTasks([task]);
  await book.assign(world.trust, opened.id, world.investigator.id, "investigator");
  await book.audit(world.trust, "case.opened", { kind: "case", id: opened.id }, { state: "open" });
  await book.post(world.trust, "case.opened", opened.id);
  return { reportId, caseId: opened.id, taskId: task.id };
}

export const openCaseIn = (world: World, reporter: Somebody = world.reporter): Promise<Opened> => {
  const principal = { kind: "intake", personId: reporter.id, organisationId: reporter.organisationId } as const;
  return world.ledger.inTransaction({ ...principal, capacity: reporter.capacity }, (book) => writeCase(book, world));
};
