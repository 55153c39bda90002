import { type Fields, type Policy, rolesWithin, type Rung, tasksOf, transitionsOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";
import { inKind, kindsIn } from "../places/kinds-in.ts";
import { mayDo } from "../places/may-do.ts";

type Work = readonly (readonly [rule: string, by: readonly string[]])[];
type Ladders = readonly (readonly [rule: string, tell: readonly string[]])[];

const workIn = (policy: Policy): Work => [
  ...Object.entries(tasksOf(policy)).map(([name, { by }]) => [`tasks.${name}.by`, by] as const),
  ...extensionsIn(policy).map(([rule, { by }]) => [`${rule}.by`, by] as const),
  ...Object.entries(transitionsOf(policy)).map(([name, { by }]) => [`transitions.${name}.by`, by] as const),
];

const extensionsIn = (policy: Policy) =>
  Object.entries(tasksOf(policy)).flatMap(([name, { due }]) =>
    due?.extension ? [[`tasks.${name}.due.extension`, due.extension] as const] : [],
  );

const rungsIn = (rule: string, rungs: readonly Rung<string>[] = []): Ladders =>
  rungs.map(({ tell }, index) => [`${rule}.escalation.${index}`, tell]);

const taskRungs = (policy: Policy): Ladders => [
  ...Object.entries(tasksOf(policy)).flatMap(([name, { escalation }]) => rungsIn(`tasks.${name}`, escalation)),
  ...extensionsIn(policy).map(([rule, { tell }]) => [`${rule}.tell`, tell] as const),
];

/** Whoever has something to do beside cases, or has to be named in one. */
const others = (policy: Policy): Work => [
  ...(policy.triage ? [["triage.by", policy.triage.by] as const] : []),
  ...Object.entries(policy.reports ?? {}).map(([name, { to }]) => [`reports.${name}.to`, to] as const),
  ...Object.entries(tasksOf(policy)).flatMap(([name, { asks }]) => namedIn(`tasks.${name}.asks`, asks)),
  ...Object.entries(transitionsOf(policy)).flatMap(([name, { needs }]) => namedIn(`transitions.${name}.needs`, needs)),
];

const namedIn = (form: string, fields: Fields = {}): Work =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.kind === "person" && !field.optional ? [[`${form}.${name}`, [field.role]] as const] : [],
  );

export const ableWorkers: PolicyCheck = {
  name: "gives work only to roles that may read the case and act in it",
  find: ({ policy }) =>
    workIn(policy).flatMap(([rule, by]) =>
      by
        .filter((role) => !mayDo(policy, role, "read") || !mayDo(policy, role, "act"))
        .map((role) => ({
          rule,
          reason: `gives work to “${role}”, which may not both read the case and act in it. ${grant}`,
        })),
    ),
};

/** Nobody else would be told when the time comes: a message leads to a case that its reader cannot see. */
export const ableListeners: PolicyCheck = {
  name: "tells of a delay only roles that may read the case",
  find: ({ policy }) =>
    taskRungs(policy).flatMap(([rule, tell]) =>
      tell
        .filter((role) => !mayDo(policy, role, "read"))
        .map((role) => ({ rule, reason: `tells “${role}”, which may not read the case. ${grant}` })),
    ),
};

export const somebodyForAll: PolicyCheck = {
  name: "has somebody for all work, and to tell of every delay, in every kind of organisation",
  find: ({ policy }) =>
    kindsIn(policy).flatMap((kind) => {
      const nobody = ([, roles]: readonly [string, readonly string[]]) => rolesWithin(policy, roles, kind).length === 0;
      const fault = ([rule]: readonly [string, readonly string[]]): Fault => ({
        rule,
        reason: `has nobody in ${inKind(kind)}: none of its roles exists there. Name one that does.`,
      });
      const rungs = [...taskRungs(policy), ...rungsIn("triage", policy.triage?.escalation)];
      return [...workIn(policy), ...others(policy), ...rungs].filter(nobody).map(fault);
    }),
};

const grant = "Grant it that, or name another role.";
