import { isDeepStrictEqual } from "node:util";

import type { Rung, Transition } from "@dignity/kernel";
import { type AnyTask, tasksOf } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

/**
 * What makes a policy unfit to be published, in a sentence; undefined if nothing does. The compiler and the testkit find
 * all of this in a plugin's own house; but what is published is published for ever, so it is looked at once more.
 */
export function faultInPolicy(policy: Policy): string | undefined {
  try {
    // Stored as JSON, a function would vanish, and the rule that it was would then hold always.
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(policy)), policy))
      return `${policy.id} is not plain data: only objects, lists, texts, numbers and truth values can be published.`;
    const [name] = undeclared(policy);
    if (name) return `${policy.id} names ${name}, which it does not declare.`;
    if (!catchesAll(policy.jurisdiction) || !catchesAll(policy.screening))
      return `${policy.id} has no answer for some reports: the last rule of jurisdiction and of screening must match all.`;
    return undefined;
  } catch (error) {
    return `${policy.id} cannot be read as a policy: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const catchesAll = (rules: readonly { readonly when: object }[]) =>
  Object.keys(rules.at(-1)?.when ?? { no: 1 }).length === 0;

function undeclared(policy: Policy): string[] {
  const { roles, states, levels, capacities, organisations } = policy;
  const tasks = Object.values(tasksOf(policy));
  const transitions: readonly AnyTransition[] = Object.values(policy.transitions);
  return [
    ...missing("the role", roles, rolesNamed(policy, tasks, transitions)),
    ...missing("the state", states, statesNamed(policy, tasks, transitions)),
    ...missing(
      "the level",
      levels,
      policy.screening.flatMap((rule) => ("suggests" in rule ? rule.suggests : [])),
    ),
    ...missing("the capacity", capacities, [
      ...policy.jurisdiction.flatMap(({ capacity }) => (capacity === "undecided" ? [] : capacity)),
      ...tasks.flatMap(({ inCapacity = [] }) => inCapacity),
    ]),
    ...missing(
      "the organisation",
      organisations,
      Object.values(capacities).map(({ owner }) => owner),
    ),
  ];
}

type AnyTransition = Transition<string, string, string, never>;

const missing = (kind: string, declared: object, named: readonly string[]) =>
  named.filter((name) => !Object.hasOwn(declared, name)).map((name) => `${kind} “${name}”`);

function rolesNamed(policy: Policy, tasks: readonly AnyTask[], transitions: readonly AnyTransition[]): string[] {
  const told = (rungs: readonly Rung<string>[] = []) => rungs.flatMap(({ tell }) => tell);
  return [
    ...[...tasks, ...transitions].flatMap(({ by }) => by),
    ...tasks.flatMap(({ escalation }) => told(escalation)),
    ...(policy.triage?.by ?? []),
    ...told(policy.triage?.escalation),
    ...policy.grants.map(({ to }) => to),
    ...(policy.reporterTakesOn?.roles ?? []),
  ];
}

function statesNamed(policy: Policy, tasks: readonly AnyTask[], transitions: readonly AnyTransition[]): string[] {
  const paths = transitions.flatMap(({ path }) => Object.entries(path as Readonly<Record<string, string>>).flat());
  return [
    policy.initial,
    ...policy.screening.flatMap((rule) => ("goesTo" in rule ? rule.goesTo : [])),
    ...Object.values(policy.levels).map(({ entersAt }) => entersAt),
    ...paths.filter((state) => state !== "entryOfLevel"),
    ...tasks.flatMap(({ during }) => during),
  ];
}
