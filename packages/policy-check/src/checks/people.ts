import { type Policy, rolesWithin, type Rung, tasksOf, transitionsOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";
import { mayDo } from "../places/may-do.ts";
import { anyKind } from "../walk/steps.ts";

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

/** Each kind of organisation that the policy tells apart, and one that it does not. */
const kindsIn = ({ roles }: Policy): ReadonlySet<string> =>
  new Set([anyKind, ...Object.values(roles).flatMap(({ within = [] }) => within)]);

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
    [...kindsIn(policy)].flatMap((kind) => {
      const nobody = ([, roles]: readonly [string, readonly string[]]) => rolesWithin(policy, roles, kind).length === 0;
      const where = kind === anyKind ? "an organisation of any other kind" : `an organisation of the kind “${kind}”`;
      const fault = ([rule]: readonly [string, readonly string[]]): Fault => ({
        rule,
        reason: `has nobody in ${where}: none of its roles exists there. Name one that does.`,
      });
      const rungs = [...taskRungs(policy), ...rungsIn("triage", policy.triage?.escalation)];
      return [...workIn(policy), ...rungs].filter(nobody).map(fault);
    }),
};

const grant = "Grant it that, or name another role.";
