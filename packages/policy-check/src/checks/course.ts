import { transitionsOf } from "@dignity/kernel";

import type { Fault, PolicyCheck } from "../check.ts";
import { wayOf } from "../walk/every-situation.ts";

/** What is declared and can never come about is a misunderstanding. */
export const reachableStates: PolicyCheck = {
  name: "can reach every state",
  find: ({ policy, walk }) => {
    const reached = new Set(walk().situations.map(({ state }) => state));
    return unused("states", policy.states, reached, "No case ever comes here. Lead a path to it, or take it out.");
  },
};

export const makeableTransitions: PolicyCheck = {
  name: "can make every transition",
  find: ({ policy, walk }) => {
    const made = walk().made;
    return Object.entries(transitionsOf(policy)).flatMap(([name, { path }]): readonly Fault[] => {
      const never = Object.keys(path).filter((state) => !made.has(wayOf(name, state)));
      if (never.length === Object.keys(path).length)
        return [{ rule: `transitions.${name}`, reason: "It can be made nowhere: what it requires never comes about." }];
      return unused(
        `transitions.${name}.path`,
        path,
        new Set(Object.keys(path).filter((one) => !never.includes(one))),
        blocked,
      );
    });
  },
};

const blocked = "It can never be made from here: what it requires never comes about. Correct it, or take it out.";

export const arisingTasks: PolicyCheck = {
  name: "has no task that can never arise",
  find: ({ policy, walk }) => {
    const owed = new Set(walk().situations.flatMap((one) => one.owed.map(({ task }) => task)));
    return unused("tasks", policy.tasks, owed, "It is never owed, in no state and after no report.");
  },
};

export const permittedActions: PolicyCheck = {
  name: "permits every action somewhere",
  find: ({ policy }) => {
    const permitted = new Set(Object.values(policy.states).flatMap(({ permits = [] }) => permits));
    return unused("actions", policy.actions, permitted, "No state permits it. List it in the permits of one.");
  },
};

const unused = (part: string, declared: object, used: ReadonlySet<string>, reason: string): readonly Fault[] =>
  Object.keys(declared)
    .filter((name) => !used.has(name))
    .map((name) => ({ rule: `${part}.${name}`, reason }));
