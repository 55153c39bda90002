import { matches } from "./condition.ts";
import type { Answers } from "./field.ts";
import type { Policy } from "./policy.ts";

/** The roles, of those named, that exist in this kind of organisation. */
export function rolesWithin(policy: Policy, roles: readonly string[], kind: string): readonly string[] {
  return roles.filter((role) => policy.roles[role]?.within?.includes(kind) ?? true);
}

/** Whether somebody holds one of the wanted roles, as far as this kind of organisation has them. */
export function holdsOneOf(policy: Policy, wanted: readonly string[], held: readonly string[], kind: string): boolean {
  return rolesWithin(policy, wanted, kind).some((role) => held.includes(role));
}

/** The role in which a reporter who holds these takes the case on, if the policy and the facts let anybody. */
export function takenOnAs(policy: Policy, facts: Answers, held: readonly string[]): string | undefined {
  const { roles = [], unless } = policy.reporterTakesOn ?? {};
  if (unless && matches(unless, facts)) return undefined;
  return roles.find((role) => held.includes(role));
}
