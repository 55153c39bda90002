import type { Fields } from "../policy/field.ts";
import type { Policy } from "../policy/policy.ts";
import type { Source } from "../policy/source.ts";
import type { Decision, Refusal } from "../refusal.ts";
import { tasksOf } from "../tasks/owed-tasks.ts";
import type { DueDate } from "../time/calendar.ts";
import type { CaseSnapshot } from "./case-snapshot.ts";
import { mayTransition, transitionsOf } from "./make-transition.ts";
import { type Actor, isFor } from "./roles.ts";

export interface NextAction {
  readonly key: string;
  readonly kind: "transition" | "task";
  readonly label: string;
  readonly allowed: boolean;
  readonly reasonIfNot: Refusal | undefined;
  readonly asks: Fields;
  readonly due: DueDate | undefined;
  readonly source: Source;
}

/** Everything that can come next in a case, for whoever asks, and why not where it may not. */
export function nextActions(policy: Policy, current: CaseSnapshot, actor: Actor): readonly NextAction[] {
  return [...owedActions(policy, current, actor), ...transitionActions(policy, current, actor)];
}

function owedActions(policy: Policy, current: CaseSnapshot, actor: Actor): NextAction[] {
  return current.owed.flatMap(({ task: key, due }) => {
    const task = tasksOf(policy)[key];
    if (!task) return [];
    return [
      {
        key,
        kind: "task",
        label: task.label,
        ...verdict(isFor(policy, task, actor, current.ownerKind)),
        asks: task.asks ?? {},
        due,
        source: task.source,
      },
    ];
  });
}

function transitionActions(policy: Policy, current: CaseSnapshot, actor: Actor): NextAction[] {
  const here = Object.entries(transitionsOf(policy)).filter(([, { path }]) => path[current.state]);
  return here.map(([key, { label, needs, source }]) => ({
    key,
    kind: "transition",
    label,
    ...verdict(mayTransition(policy, current, { transition: key, ...actor })),
    asks: needs ?? {},
    due: undefined,
    source,
  }));
}

const verdict = (decision: Decision<unknown>) => ({
  allowed: decision.ok,
  reasonIfNot: decision.ok ? undefined : decision.refusal,
});
