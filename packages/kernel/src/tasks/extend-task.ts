import { Temporal } from "temporal-polyfill";

import type { CaseSnapshot, OwedTask, Situation } from "../case/case-snapshot.ts";
import { type Actor, isFor } from "../case/roles.ts";
import type { Extension, Policy } from "../policy/policy.ts";
import { calendarUnder } from "../policy/settings.ts";
import type { Source } from "../policy/source.ts";
import { allow, type Decision, refuse } from "../refusal.ts";
import { type DueDate, dueAfter, putOffTo } from "../time/calendar.ts";
import { tasksOf } from "./owed-tasks.ts";

export interface ExtensionRequest extends Actor {
  readonly task: string;
  /** The last day on which it is in time, in the organisation's time zone. */
  readonly dueOn: Temporal.PlainDate;
  readonly reason: string;
}

export interface Extended {
  readonly next: CaseSnapshot;
  readonly owed: OwedTask & { readonly due: DueDate; readonly extended: number };
  /** When it was due until now. */
  readonly before: DueDate;
  readonly source: Source;
}

/** What giving a task more time changes, or why it may not be given. Decides only; the caller writes. */
export function extendTask(
  policy: Policy,
  current: CaseSnapshot,
  request: ExtensionRequest,
  situation: Situation,
): Decision<Extended> {
  const owed = current.owed.find(({ task }) => task === request.task);
  const task = tasksOf(policy)[request.task];
  if (!owed || !task) return refuse("UNKNOWN_TASK", "That is not owed in this case now.", { about: request.task });
  const extension = task.due?.extension;
  if (!extension)
    return refuse("EXTENSION_NOT_ALLOWED", "The policy gives no more time for this. Do it, or say why it is late.", {
      source: task.source,
    });
  const theirs = isFor(policy, extension, request, current.ownerKind);
  if (!theirs.ok) return theirs;
  const possible = checkExtension(policy, extension, owed, request, situation);
  if (!possible.ok) return possible;

  const due = putOffTo(request.dueOn, situation.calendar);
  const put = { ...owed, due, extended: (owed.extended ?? 0) + 1 };
  const next = { ...current, owed: current.owed.map((one) => (one === owed ? put : one)) };
  return allow({ next, owed: put, before: possible.value, source: extension.source });
}

/** Answers when it was due until now. */
function checkExtension(
  policy: Policy,
  { upTo, times = 1, source }: Extension<string>,
  { due, extended = 0 }: OwedTask,
  { dueOn, reason }: ExtensionRequest,
  { now, calendar }: Situation,
): Decision<DueDate> {
  const no = (...[code, message, about]: Parameters<typeof refuse>) => refuse(code, message, { ...about, source });
  if (!due) return no("EXTENSION_NOT_ALLOWED", "No time is set for this, so there is none to extend.");
  if (Temporal.Instant.compare(now, due.at) >= 0)
    return no(
      "EXTENSION_TOO_LATE",
      "Its time has run out. More can be given only before. Do it, or say why it is late.",
    );
  if (extended >= times)
    return no("EXTENSION_USED_UP", `It has been given more time ${extended} of ${times} times. No more can be given.`);
  if (!reason.trim()) return no("ANSWER_MISSING", "Say why more time is needed.", { about: "reason" });
  if (Temporal.PlainDate.compare(dueOn, due.localDate) <= 0)
    return no("TIME_INVALID", "That is no more time than there is. Choose a later day.", { about: "dueOn" });
  const latest = dueAfter(startOfDay(due, calendar), upTo, calendarUnder(policy, calendar));
  if (!latest) return no("EXTENSION_NOT_ALLOWED", "The organisation has not set by how much this may be extended.");
  if (Temporal.PlainDate.compare(dueOn, latest.localDate) > 0)
    return no("EXTENSION_TOO_LONG", `The latest day that can be given is ${latest.localDate.toString()}.`, {
      about: "dueOn",
    });
  return allow(due);
}

const startOfDay = ({ localDate }: DueDate, { timeZone }: Situation["calendar"]) =>
  localDate.toZonedDateTime(timeZone).toInstant();
