import type { CaseSnapshot, Situation } from "../case/case-snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import type { Completion } from "../tasks/complete-task.ts";
import { tasksOf } from "../tasks/owed-tasks.ts";
import { dayOf } from "../time/calendar.ts";
import { answerSupport } from "./answer-support.ts";
import { recordSupport } from "./record-support.ts";
import type { SupportEntry } from "./support-entry.ts";

/**
 * What the form of a task tells of offers made with it, as entries of the support register, so that nobody writes it
 * down twice. “accepted”, “declined” and “open” tell of one; every other answer, such as “notOffered”, tells of none.
 */
export function offersMade(
  policy: Policy,
  current: Pick<CaseSnapshot, "incidentAt">,
  { task, answers, happenedAt }: Pick<Completion, "task" | "answers" | "happenedAt">,
  situation: Situation,
): readonly SupportEntry[] {
  const on = dayOf(happenedAt, situation.calendar);
  return Object.entries(tasksOf(policy)[task]?.offers ?? {}).flatMap(([question, route]) => {
    const said = answers[question];
    if (said !== "accepted" && said !== "declined" && said !== "open") return [];
    const made = recordSupport(policy, current, { route, kind: "offer", on }, situation);
    if (!made.ok) return [];
    const told = said === "open" ? made : answerSupport(policy, made.value, { answer: said, on }, situation);
    return told.ok ? [told.value] : [];
  });
}
