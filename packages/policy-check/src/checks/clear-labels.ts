import { type Fields, type Policy, tasksOf, transitionsOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";

/** Things that somebody chooses between: each with its place and its words. */
type Choice = readonly (readonly [rule: string, label: string])[];

/** Whoever cannot tell two buttons apart presses one of them. */
export const clearLabels: PolicyCheck = {
  name: "lets people tell apart what they choose between",
  find: ({ policy }) => choicesIn(policy).flatMap(alike),
};

const choicesIn = (policy: Policy): readonly Choice[] => [
  ...(["roles", "levels", "states", "actions", "support"] as const).map((part) =>
    Object.entries<{ readonly label: string }>(policy[part]).map(
      ([name, { label }]) => [`${part}.${name}`, label] as const,
    ),
  ),
  ...Object.keys(policy.states).flatMap((state) => [stepsIn(policy, state), tasksIn(policy, state)]),
  ...optionsIn("facts", policy.facts),
  ...Object.entries(transitionsOf(policy)).flatMap(([name, { needs }]) =>
    optionsIn(`transitions.${name}.needs`, needs),
  ),
  ...Object.entries(tasksOf(policy)).flatMap(([name, { asks }]) => optionsIn(`tasks.${name}.asks`, asks)),
];

const stepsIn = (policy: Policy, state: string): Choice =>
  Object.entries(transitionsOf(policy))
    .filter(([, { path }]) => Object.hasOwn(path, state))
    .map(([name, { label }]) => [`transitions.${name}`, label]);

const tasksIn = (policy: Policy, state: string): Choice =>
  Object.entries(tasksOf(policy))
    .filter(([, { during }]) => during.includes(state))
    .map(([name, { label }]) => [`tasks.${name}`, label]);

const optionsIn = (form: string, fields: Fields = {}): readonly Choice[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    "options" in field
      ? [Object.entries(field.options).map(([option, label]) => [`${form}.${name}.options.${option}`, label] as const)]
      : [],
  );

function alike(choice: Choice): readonly Fault[] {
  const byLabel = Map.groupBy(choice, ([, label]) => label.trim().toLowerCase());
  return [...byLabel.values()].flatMap(([first, ...others]) =>
    others.map(([rule]) => ({ rule, reason: `reads like ${first?.[0]}. Say what tells them apart.` })),
  );
}
