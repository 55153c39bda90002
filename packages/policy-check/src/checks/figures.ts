import { done, type Fields, type Figure, tasksOf } from "@dignity/kernel";
import type { Plugin, Policy } from "@dignity/plugin-sdk";

import type { Fault, PolicyCheck } from "../check.ts";
import { impossible } from "../places/impossible.ts";
import { outcomesOf } from "../places/outcomes-of.ts";
import { latestOf } from "../places/pathway-of.ts";

/** A committee is told what can be counted. What people wrote in words cannot be, and would tell of somebody. */
export const figures: PolicyCheck = {
  name: "counts in its reports only what there is",
  find: ({ plugin, policy }) =>
    Object.entries(policy.reports ?? {}).flatMap(([report, { figures: counted, results = [] }]) => {
      const rule = `reports.${report}.figures`;
      if (Object.keys(counted).length + results.length === 0)
        return [{ rule, reason: "is empty. A report tells at least one figure or the results of an indicator." }];
      return [
        ...Object.entries(counted).flatMap(([name, figure]) => faultsIn(`${rule}.${name}`, figure, plugin, policy)),
        ...results.flatMap((name) => unknown(`reports.${report}.results`, "indicator", name, policy.indicators)),
      ];
    }),
};

function faultsIn(rule: string, figure: Figure, plugin: Plugin, own: Policy): readonly Fault[] {
  const policy = figure.pathway === undefined ? own : latestOf(plugin, figure.pathway);
  if (!policy)
    return [
      { rule, reason: `counts in “${figure.pathway}”, which is no pathway of this plugin. Name it as plugin/pathway.` },
    ];
  switch (figure.counts) {
    case "cases":
      return impossible({ rule: `${rule}.when`, when: figure.when ?? {}, over: policy.facts });
    case "settled":
      return settledFaults(rule, figure, policy);
    case "overdue":
      return overdueFaults(rule, figure.task, policy);
    case "support":
      return unknown(rule, "support route", figure.route, policy.support);
  }
}

type Settled = Extract<Figure, { readonly counts: "settled" }>;

function settledFaults(rule: string, { task, outcome, answers = {}, late }: Settled, policy: Policy): readonly Fault[] {
  const { asks = {}, due, every } = tasksOf(policy)[task] ?? {};
  const possible = outcomesOf(policy, task);
  const fault = (reason: string): Fault[] => [{ rule, reason }];
  const missing = firstOf(unknown(rule, "task", task, policy.tasks));
  if (missing) return missing;
  if (outcome !== undefined && !possible.includes(outcome))
    return fault(`counts “${task}” settled as “${outcome}”; it can be ${possible.join(", ")}.`);
  if ((outcome ?? done) !== done && Object.keys(answers).length > 0)
    return fault(`counts answers of “${task}” settled as “${outcome}”; only what is done has answers.`);
  if (late && !due && !every) return fault(`counts “${task}” done late, but it has no time.`);
  return impossible({ rule: `${rule}.answers`, when: answers, over: countable(asks) });
}

/** Of several options chosen, each is counted; so a figure names one, as of a choice. */
const countable = (asks: Fields): Fields =>
  Object.fromEntries(
    Object.entries(asks).map(([name, field]) => [name, field.kind === "someOf" ? { ...field, kind: "choice" } : field]),
  );

function overdueFaults(rule: string, task: string, policy: Policy): readonly Fault[] {
  const missing = firstOf(unknown(rule, "task", task, policy.tasks));
  if (missing) return missing;
  const { due, every } = tasksOf(policy)[task] ?? {};
  return due || every ? [] : [{ rule, reason: `counts “${task}” when its time has run out, but it has no time.` }];
}

const firstOf = (faults: readonly Fault[]) => (faults.length > 0 ? faults : undefined);

const unknown = (rule: string, kind: string, name: string, all: object = {}): readonly Fault[] =>
  Object.hasOwn(all, name)
    ? []
    : [
        {
          rule,
          reason: `tells of the ${kind} “${name}”, which is not there. There are: ${Object.keys(all).join(", ") || "none"}.`,
        },
      ];
