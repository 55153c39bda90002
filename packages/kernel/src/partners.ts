import { tasksOf } from "./owed-tasks.ts";
import type { Policy } from "./policy.ts";

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

/** Whether the partners work on a case that stands at this level. */
export const isShared = (policy: Policy, level: string | undefined): boolean =>
  level !== undefined && policy.levels[level]?.sharedWithPartners !== undefined;

/** Of the tasks that have arisen in a state, those that the partners owe in their own house too. */
export const owedByPartners = (policy: Policy, state: string, arisen: readonly string[]): readonly string[] =>
  arisen.filter((task) => tasksOf(policy)[task]?.partnersToo?.includes(state));
