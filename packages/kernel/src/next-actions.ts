import type { DueDate } from "./calendar.ts";
import type { CaseSnapshot } from "./case-snapshot.ts";
import type { Fields } from "./field.ts";
import { type AnyTransition, mayTransition } from "./make-transition.ts";
import { tasksOf } from "./owed-tasks.ts";
import type { Policy } from "./policy.ts";
import { type Decision, refuse, type Refusal } from "./refusal.ts";
import { holdsOneOf } from "./roles.ts";
import type { Source } from "./source.ts";

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

/** Everything that can come next in a case, for somebody with these roles, and why not where it may not. */
export function nextActions(policy: Policy, current: CaseSnapshot, roles: readonly string[]): readonly NextAction[] {
  return [...owedActions(policy, current, roles), ...transitionActions(policy, current, roles)];
}

function owedActions(policy: Policy, current: CaseSnapshot, roles: readonly string[]): NextAction[] {
  return current.owed.flatMap(({ task: key, due }) => {
    const task = tasksOf(policy)[key];
    if (!task) return [];
    const may: Decision<true> = holdsOneOf(policy, task.by, roles, current.ownerKind)
      ? { ok: true, value: true }
      : refuse("WRONG_ROLE", "That task is for another role.", { source: task.source });
    return [
      {
        key,
        kind: "task",
        label: task.label,
        ...verdict(may),
        asks: task.asks ?? {},
        due,
        source: task.source,
      },
    ];
  });
}

function transitionActions(policy: Policy, current: CaseSnapshot, roles: readonly string[]): NextAction[] {
  const here = Object.entries(policy.transitions as unknown as Readonly<Record<string, AnyTransition>>).filter(
    ([, { path }]) => path[current.state],
  );
  return here.map(([key, { label, needs, source }]) => ({
    key,
    kind: "transition",
    label,
    ...verdict(mayTransition(policy, current, { transition: key, roles })),
    asks: needs ?? {},
    due: undefined,
    source,
  }));
}

const verdict = (decision: Decision<unknown>) => ({
  allowed: decision.ok,
  reasonIfNot: decision.ok ? undefined : decision.refusal,
});
