import type { Fields, Policy } from "@dignity/kernel";

/**
 * Declares one version of one pathway. The compiler checks that every role, level, state, task, action, organisation,
 * capacity and fact the policy mentions is one that it declares. Returns the same object, without the names.
 */
export function definePolicy<
  const R extends string,
  const L extends string,
  const S extends string,
  const K extends string,
  const A extends string,
  const O extends string,
  const C extends string,
  const F extends Fields,
>(policy: Policy<R, L, S, K, A, O, C, F>): Policy {
  return policy as unknown as Policy;
}
