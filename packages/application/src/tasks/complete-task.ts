import {
  type Answers,
  completeTask as settle,
  done,
  offersMade,
  type Policy,
  type Refusal,
  tasksOf,
} from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";
import type { Temporal } from "temporal-polyfill";

import { adoptionBy } from "../adoption-by.ts";
import { calendarOf } from "../calendar-of.ts";
import { checkPeopleNamed } from "../cases/check-people-named.ts";
import { lockCaseFor } from "../cases/lock-case-for.ts";
import { splitAnswers } from "../cases/split-answers.ts";
import { command } from "../command.ts";
import type { House } from "../house.ts";
import { asPerson } from "../person-principal.ts";
import type { Book } from "../ports/ledger.ts";
import type { StoredTask } from "../ports/tasks.ts";
import { stale } from "../stale.ts";
import { enterOffers } from "../support/enter-offers.ts";
import { type Outcome, succeed } from "../user-error.ts";
import { newTasks, type TaskHome } from "./new-tasks.ts";
import { partnerSnapshot } from "./partner-snapshot.ts";
import { refusedTask, taskNotFoundOrNotYours } from "./refused-task.ts";
import { setTimes } from "./set-times.ts";

export interface CompleteTaskInput {
  readonly idempotencyKey: string;
  readonly taskId: string;
  readonly expectedVersion: number;
  /** "done", or another way of settling it that its policy names. */
  readonly outcome?: string | undefined;
  readonly answers: Answers;
  /** When it took place; now if left out. */
  readonly happenedAt?: Temporal.Instant | undefined;
  readonly reason?: string | undefined;
}

/** Settles a task that is owed, as its policy allows, and owes it again if it repeats. */
export function completeTask(
  input: CompleteTaskInput,
  actor: Actor,
  house: House,
): Promise<Outcome<{ taskId: string }>> {
  return command(house, asPerson(actor), "completeTask", input, async (book) => {
    const task = await book.lockTask(input.taskId);
    if (!task) return taskNotFoundOrNotYours(book, input.taskId);
    if (task.version !== input.expectedVersion) return stale(task.version);
    if (task.state !== "owed") return refusedTask({ code: "UNKNOWN_TASK", message: "That is not owed any more." });
    const standing = await standingOf(book, task, actor, house);
    if (!standing.ok) return standing;

    const { policy, snapshot, doer, naming } = standing.value;
    const { answers, reason, outcome = done, happenedAt = book.now } = input;
    const adoption = await adoptionBy(book, task.organisationId, task.pathway);
    const calendar = calendarOf(policy, adoption.organisation, adoption.settings);
    const completion = { task: task.definition, ...doer, outcome, answers, happenedAt, reason };
    const situation = { now: book.now, calendar };
    const decided = settle(policy, snapshot, completion, situation);
    if (!decided.ok) return refusedTask(decided.refusal, placeOf(decided.refusal, outcome));

    const named = await checkPeopleNamed(book, naming, tasksOf(policy)[task.definition]?.asks ?? {}, answers);
    if (!named.ok) return named;

    const { late, again, timed } = decided.value;
    await record(book, policy, task, { outcome, answers, reason, happenedAt, late });
    await enterOffers(book, policy, task, offersMade(policy, snapshot, completion, situation));
    if (again) await book.oweTasks(newTasks(policy, { owed: [again], settled: [] }, homeOf(task), calendar));
    await setTimes(book, policy, task, timed, standing.value.taskIds, calendar);
    return succeed({ taskId: task.id });
  });
}

async function standingOf(book: Book, task: StoredTask, actor: Actor, house: House) {
  if (task.subject.kind === "triage")
    return refusedTask({
      code: "WRONG_STATE",
      message: "Decide in which capacity they acted: that settles this task.",
    });
  if (task.subject.kind === "partner") return partnerSnapshot(book, task, actor, house);
  const opened = await lockCaseFor(book, actor, "act", task.subject.caseId, house, "input", "taskId");
  if (!opened.ok) return opened;
  const { policy, stored, doer } = opened.value;
  return succeed({ policy, snapshot: stored.snapshot, doer, naming: stored.facts, taskIds: stored.taskIds });
}

interface Settled {
  readonly outcome: string;
  readonly answers: Answers;
  readonly reason: string | undefined;
  readonly happenedAt: Temporal.Instant;
  readonly late: boolean;
}

async function record(book: Book, policy: Policy, task: StoredTask, settled: Settled): Promise<void> {
  const { outcome, late, happenedAt, reason } = settled;
  const { plain, notes, health } = splitAnswers(tasksOf(policy)[task.definition]?.asks ?? {}, settled.answers);
  const { id: taskId, organisationId } = task;
  const kept = { answers: plain, notes: { ...notes, ...(reason?.trim() && { reason }) }, health };
  await book.settleTask({ taskId, organisationId, outcome, late, happenedAt, ...kept });
  await book.audit(organisationId, "task.settled", { kind: "task", id: taskId }, { outcome, late });
  await book.post(organisationId, "task.settled", taskId);
}

const homeOf = ({ organisationId, subject, pathway, capacity }: StoredTask): TaskHome => ({
  organisationId,
  subject,
  pathway,
  capacity,
});

/** What a refusal is about: another part of the form than its answers, an answer, or the task as a whole. */
function placeOf({ code, about }: Refusal, outcome: string): readonly string[] {
  if (about === undefined || code === "UNKNOWN_TASK") return ["taskId"];
  const besideAnswers =
    code === "TIME_INVALID" ||
    code === "REASON_FOR_LATENESS_MISSING" ||
    (outcome !== done && code !== "ANSWER_UNKNOWN");
  return besideAnswers ? [about] : ["answers", about];
}
