import type { Policy } from "../policy/policy.ts";
import { tasksOf } from "../tasks/owed-tasks.ts";
import type { CaseSnapshot } from "./case-snapshot.ts";

/** Another organisation with a part in the case, and the capacity in which it has it. */
export interface Partner {
  readonly organisation: string;
  readonly capacity: string;
}

/** Whoever would own the case in another capacity is a partner to it in this one. */
export function partnersOf(policy: Policy, capacity: string): readonly Partner[] {
  const owner = policy.capacities[capacity]?.owner;
  return Object.entries(policy.capacities)
    .filter(([, other]) => other.owner !== owner)
    .map(([name, other]) => ({ organisation: other.owner, capacity: name }));
}

type Standing = Pick<CaseSnapshot, "level" | "state">;

/** Whether the partners work on the case as it now stands. */
export const isShared = (policy: Policy, { level, state }: Standing): boolean =>
  policy.levels[level ?? ""]?.sharedWithPartners?.during.includes(state) ?? false;

/** Of the tasks that have arisen, those that the partners owe in their own house too, without seeing the case. */
export const owedByPartners = (
  policy: Policy,
  { level, state }: Standing,
  arisen: readonly string[],
): readonly string[] =>
  policy.levels[level ?? ""]?.jointTasks
    ? arisen.filter((task) => tasksOf(policy)[task]?.partnersToo?.includes(state))
    : [];
