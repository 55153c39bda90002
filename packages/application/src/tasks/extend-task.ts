import { randomUUID } from "node:crypto";

import { type Extended, extendTask as extend, type Refusal, rungOfExtension } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";
import type { Temporal } from "temporal-polyfill";

import { adoptionBy } from "../adoption-by.ts";
import { calendarOf } from "../calendar-of.ts";
import { lockCaseFor } from "../cases/lock-case-for.ts";
import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { Book } from "../ports/ledger.ts";
import { stale } from "../stale.ts";
import { type Outcome, succeed } from "../user-error.ts";
import { refusedTask, taskNotFoundOrNotYours } from "./refused-task.ts";

export interface ExtendTaskInput {
  readonly idempotencyKey: string;
  readonly taskId: string;
  readonly expectedVersion: number;
  /** The last day on which it is in time, in the owner's time zone. */
  readonly dueOn: Temporal.PlainDate;
  readonly reason: string;
}

/** Gives more time for something that a case owes, as its policy allows. Who is to know of it is told by the next sweep. */
export function extendTask(input: ExtendTaskInput, actor: Actor, house: House): Promise<Outcome<{ taskId: string }>> {
  const { dueOn, reason, ...rest } = input;
  return command(house, asPerson(actor), "extendTask", { ...rest, reason, dueOn: dueOn.toString() }, async (book) => {
    const task = await book.lockTask(input.taskId);
    if (!task) return taskNotFoundOrNotYours(book, input.taskId);
    const { id, organisationId, pathway, definition, subject } = task;
    if (task.version !== input.expectedVersion) return stale(task.version);
    if (task.state !== "owed") return refusedTask({ code: "UNKNOWN_TASK", message: "That is not owed any more." });
    if (subject.kind !== "case") return refusedTask(notOfACase);
    const opened = await lockCaseFor(book, actor, "act", subject.caseId, house, "input", "taskId");
    if (!opened.ok) return opened;

    const { policy, stored, doer } = opened.value;
    const { organisation, settings } = await adoptionBy(book, organisationId, pathway);
    const situation = { now: book.now, calendar: calendarOf(policy, organisation, settings) };
    const decided = extend(policy, stored.snapshot, { task: definition, ...doer, dueOn, reason }, situation);
    if (!decided.ok) return refusedTask(decided.refusal, placeOf(decided.refusal));
    await record(book, { taskId: id, organisationId, caseId: subject.caseId }, decided.value, reason);
    return succeed({ taskId: id });
  });
}

interface Place {
  readonly taskId: string;
  readonly organisationId: string;
  readonly caseId: string;
}

async function record(book: Book, place: Place, { owed, before }: Extended, reason: string): Promise<void> {
  const { taskId, organisationId } = place;
  const { due, extended: number } = owed;
  // Whom to tell of it comes first on the new ladder, at once; the reminder and all that follows go by the new time.
  await book.retime({
    taskId,
    organisationId,
    due,
    extended: number,
    wake: { rung: rungOfExtension(number), at: book.now },
  });
  await book.enterExtension({ id: randomUUID(), ...place, number, before, due, reason });
  const detail = { number: String(number), from: before.localDate.toString(), to: due.localDate.toString() };
  await book.audit(organisationId, "task.extended", { kind: "task", id: taskId }, detail);
  await book.post(organisationId, "task.extended", taskId);
}

const notOfACase: Refusal = {
  code: "EXTENSION_NOT_ALLOWED",
  message: "More time can be given only for what a case owes. Do it, or say why it is late.",
};

const placeOf = ({ about }: Refusal) => (about === "dueOn" || about === "reason" ? [about] : ["taskId"]);
