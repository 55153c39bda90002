import { type Field, type Fields, type Policy, tasksOf, transitionsOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";

type Form = readonly [rule: string, fields: Fields];

const formsIn = (policy: Policy): readonly Form[] => [
  ...Object.entries(transitionsOf(policy)).map(([name, { needs }]): Form => [`transitions.${name}.needs`, needs ?? {}]),
  ...Object.entries(tasksOf(policy)).map(([name, { asks }]): Form => [`tasks.${name}.asks`, asks ?? {}]),
];

/** A report is made before there is a case: nobody has a role in it, and it has neither a level nor a stage. */
export const questionsInPlace: PolicyCheck = {
  name: "asks each question where it can be answered",
  find: ({ policy }) => [
    ...Object.entries(policy.facts)
      .filter(([, { kind }]) => ["person", "level", "action"].includes(kind))
      .map(([name, { kind }]) => ({
        rule: `facts.${name}`,
        reason: `asks a report for ${named(kind)}, before there is a case. Ask it in a task or a transition.`,
      })),
    ...formsIn(policy).flatMap(([form, fields]) => [...levelFaults(form, fields), ...roundFaults(form, fields)]),
    ...roundFaults("facts", policy.facts),
  ],
};

const named = (kind: Field["kind"]) => (kind === "person" ? "somebody with a role" : `the ${kind}`);

/** The level given becomes the case's. Of two it would be the first, and of a task's none. */
function levelFaults(form: string, fields: Fields): readonly Fault[] {
  const asking = Object.entries(fields).filter(([, { kind }]) => kind === "level");
  const misplaced = form.startsWith("tasks.") ? asking : asking.slice(1);
  return misplaced.map(([name]) => ({
    rule: `${form}.${name}`,
    reason: "asks for a level that becomes nothing. A transition asks for it, and once.",
  }));
}

/** Required when another is answered that is required when this one is: so neither ever is. */
const roundFaults = (form: string, fields: Fields): readonly Fault[] =>
  Object.keys(fields)
    .filter((name) => leadsTo(fields, name, name, new Set()))
    .map((name) => ({
      rule: `${form}.${name}.requiredWhen`,
      reason: "waits for an answer that waits for this one. Require one of them outright, or make it optional.",
    }));

function leadsTo(fields: Fields, from: string, to: string, passed: Set<string>): boolean {
  if (passed.has(from)) return false;
  passed.add(from);
  const next = Object.keys(fields[from]?.requiredWhen ?? {});
  return next.some((name) => name === to || leadsTo(fields, name, to, passed));
}
