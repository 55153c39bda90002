import { matches } from "../policy/condition.ts";
import type { Answers } from "../policy/field.ts";
import type { Policy } from "../policy/policy.ts";
import { allow, type Decision, refuse } from "../refusal.ts";
import type { Source } from "../policy/source.ts";

/** Whoever asks, as far as a policy minds. */
export interface Actor {
  /** The roles they hold for this case now. */
  readonly roles: readonly string[];
  /** The steps they have taken in it and the tasks they have settled; none if left out. */
  readonly hasDone?: readonly string[];
}

interface Work {
  readonly by: readonly string[];
  readonly bySomebodyElseThan?: readonly string[];
  readonly source: Source;
}

/** Whether this work is for them: it is for their role, and nothing that they did before stands against it. */
export function isFor(policy: Policy, work: Work, { roles, hasDone = [] }: Actor, kind: string): Decision<true> {
  const { by, bySomebodyElseThan = [], source } = work;
  if (!holdsOneOf(policy, by, roles, kind)) return refuse("WRONG_ROLE", "That is for another role.", { source });
  const before = bySomebodyElseThan.find((one) => hasDone.includes(one));
  if (before === undefined) return allow(true);
  return refuse("SAME_PERSON", "That is for somebody who has not decided in this case before.", {
    about: before,
    source,
  });
}

/** The roles, of those named, that exist in this kind of organisation. */
export function rolesWithin(policy: Policy, roles: readonly string[], kind: string): readonly string[] {
  return roles.filter((role) => policy.roles[role]?.within?.includes(kind) ?? true);
}

/** Whether somebody holds one of the wanted roles, as far as this kind of organisation has them. */
function holdsOneOf(policy: Policy, wanted: readonly string[], held: readonly string[], kind: string): boolean {
  return rolesWithin(policy, wanted, kind).some((role) => held.includes(role));
}

/** The role in which a reporter who holds these takes the case on, if the policy and the facts let anybody. */
export function takenOnAs(policy: Policy, facts: Answers, held: readonly string[]): string | undefined {
  const { roles = [], unless } = policy.reporterTakesOn ?? {};
  if (unless && matches(unless, facts)) return undefined;
  return roles.find((role) => held.includes(role));
}
