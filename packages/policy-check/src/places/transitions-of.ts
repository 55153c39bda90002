import type { AnyTransition, Policy } from "@dignity/kernel";

/** The transitions of a policy, read without the names it gave them. */
export const transitionsOf = (policy: Policy) =>
  policy.transitions as unknown as Readonly<Record<string, AnyTransition>>;
