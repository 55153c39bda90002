import { Temporal } from "temporal-polyfill";

import type { CaseSnapshot, OwedTask, SettledTask, Situation } from "../case/case-snapshot.ts";
import { checkAnswers } from "../case/check-answers.ts";
import { type Actor, isFor } from "../case/roles.ts";
import type { Answers } from "../policy/field.ts";
import type { Policy } from "../policy/policy.ts";
import { calendarUnder } from "../policy/settings.ts";
import type { Source } from "../policy/source.ts";
import { allow, type Decision, refuse } from "../refusal.ts";
import { dueAfter } from "../time/calendar.ts";
import { type AnyTask, tasksOf, timedBy } from "./owed-tasks.ts";

export interface Completion extends Actor {
  readonly task: string;
  /** "done", or one of the other ways the policy names, for example "declined". */
  readonly outcome: string;
  readonly answers: Answers;
  /** When it took place; it may be recorded later. */
  readonly happenedAt: Temporal.Instant;
  /** Why another outcome than "done", or why a soft clock was overrun. */
  readonly reason?: string | undefined;
}

export interface Settlement {
  readonly next: CaseSnapshot;
  readonly settled: SettledTask;
  /** It took place after its due time. */
  readonly late: boolean;
  /** The next time, for a task that repeats. */
  readonly again: OwedTask | undefined;
  /** What has waited for it, and has its time now. */
  readonly timed: readonly OwedTask[];
  readonly source: Source;
}

export const done = "done";

/** What settling a task changes, or why it may not be settled so. Decides only; the caller writes. */
export function completeTask(
  policy: Policy,
  current: CaseSnapshot,
  completion: Completion,
  situation: Situation,
): Decision<Settlement> {
  const owed = current.owed.find(({ task }) => task === completion.task);
  const task = tasksOf(policy)[completion.task];
  if (!owed || !task) return refuse("UNKNOWN_TASK", "That is not owed in this case now.", { about: completion.task });
  const theirs = isFor(policy, task, completion, current.ownerKind);
  if (!theirs.ok) return theirs;

  const checked = checkCompletion(policy, current, task, owed, completion, situation);
  if (!checked.ok) return checked;

  const { outcome, answers, happenedAt } = completion;
  const settled = { task: completion.task, outcome, answers, happenedAt };
  const due = task.every && dueAfter(happenedAt, task.every, calendarUnder(policy, situation.calendar));
  const again = task.every && { task: completion.task, due };
  const others = current.owed.filter(({ task: name }) => name !== completion.task);
  const timed = timedBy(policy, settled, { ...current, owed: others }, situation.calendar);
  const onTime = others.map((one) => timed.find(({ task: name }) => name === one.task) ?? one);
  const next = {
    ...current,
    owed: [...onTime, ...(again ? [again] : [])],
    settled: [...current.settled.filter(({ task: name }) => name !== completion.task), settled],
  };
  return allow({ next, settled, late: isLate(owed, happenedAt), again, timed, source: task.source });
}

function checkCompletion(
  policy: Policy,
  { incidentAt, state }: CaseSnapshot,
  task: AnyTask,
  owed: OwedTask,
  { outcome, answers, happenedAt, reason }: Completion,
  { now }: Situation,
): Decision<unknown> {
  const { source } = task;
  if (Temporal.Instant.compare(happenedAt, now) > 0)
    return refuse("TIME_INVALID", "It cannot have taken place in the future.", {
      about: "happenedAt",
      source,
    });
  if (Temporal.Instant.compare(happenedAt, incidentAt) < 0)
    return refuse("TIME_INVALID", "It cannot have taken place before the incident.", {
      about: "happenedAt",
      source,
    });
  if (outcome !== done) return checkOtherwise(task, { outcome, answers, reason });
  if (isLate(owed, happenedAt) && task.due?.clock === "soft" && !reason?.trim())
    return refuse("REASON_FOR_LATENESS_MISSING", "It was after the preferred time. Say why.", {
      about: "reason",
      source,
    });
  return checkAnswers(task.asks ?? {}, answers, {
    levels: Object.keys(policy.levels),
    permittedActions: policy.states[state]?.permits ?? [],
    source,
  });
}

type Otherwise = Pick<Completion, "outcome" | "answers" | "reason">;

function checkOtherwise(task: AnyTask, { outcome, answers, reason }: Otherwise): Decision<unknown> {
  const { otherwise = {}, source } = task;
  if (!Object.hasOwn(otherwise, outcome))
    return refuse("ANSWER_INVALID", `A task is settled as ${[done, ...Object.keys(otherwise)].join(", ")}.`, {
      about: "outcome",
      source,
    });
  if (!reason?.trim()) return refuse("ANSWER_MISSING", "Say why it was not done.", { about: "reason", source });
  return checkAnswers({}, answers, { levels: [], permittedActions: [], source });
}

const isLate = ({ due }: OwedTask, happenedAt: Temporal.Instant) =>
  due !== undefined && Temporal.Instant.compare(happenedAt, due.at) > 0;
