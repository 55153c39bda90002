import { type Policy, tasksOf, transitionsOf } from "@dignity/kernel";

import { conditionText } from "./condition-text.ts";
import { grantText } from "./grant-text.ts";
import { partText } from "./part-text.ts";
import { reportText } from "./report-text.ts";
import { stepText } from "./step-text.ts";
import { rungText, taskText } from "./task-text.ts";
import { labelsOf, lines, periodText, roleNames } from "./words.ts";

/** What a rule says, in plain words: "tasks.debrief", "screening.0", "tasks.debrief.escalation.0". */
export function ruleText(policy: Policy, rule: string): string {
  const [kind = "", name = "", ...within] = rule.split(".");
  if (kind === "triage") return triageText(policy, within[0]);
  return within.length > 0 ? partText(policy, rule) : (tellers[kind]?.(policy, name) ?? "");
}

type Tell = (policy: Policy, name: string) => string | undefined;

const tellers: Readonly<Record<string, Tell>> = {
  capacities: ({ capacities, organisations }, name) =>
    capacities[name] &&
    `${capacities[name].label}\nThe case is that of ${labelsOf(organisations, [capacities[name].owner])}.`,
  settings: (policy, name) => {
    const initial = policy.settings[name]?.default;
    const meanwhile = initial ? `Until it is set: ${periodText(policy, initial)}.` : "No time until it is set.";
    return lines(policy.settings[name]?.label, meanwhile);
  },
  jurisdiction: ({ jurisdiction, capacities, facts }, index) => {
    const rule = jurisdiction[Number(index)];
    if (!rule) return undefined;
    const { capacity } = rule;
    return `${opening(facts, rule.when)}: ${capacity === "undecided" ? "it has to be found out" : `it counts as ${labelsOf(capacities, [capacity])}`}.`;
  },
  screening: ({ screening, states, levels, facts }, index) => {
    const rule = screening[Number(index)];
    if (!rule) return undefined;
    const outcome =
      "suggests" in rule
        ? `the level ${labelsOf(levels, [rule.suggests])} is suggested`
        : `it goes to ${labelsOf(states, [rule.goesTo])}`;
    return `${opening(facts, rule.when)}: ${outcome}.`;
  },
  levels: ({ levels, states }, name) =>
    levels[name] && `${levels[name].label}\nIt enters at ${labelsOf(states, [levels[name].entersAt])}.`,
  states: ({ states, actions }, name) =>
    lines(
      states[name]?.label,
      states[name]?.permits && `What may be decided here: ${labelsOf(actions, states[name].permits)}.`,
      states[name]?.atRest && "At rest: nothing more is owed.",
    ),
  transitions: (policy, name) => {
    const step = transitionsOf(policy)[name];
    return step && stepText(policy, step);
  },
  tasks: (policy, name) => {
    const task = tasksOf(policy)[name];
    return task && taskText(policy, task);
  },
  actions: ({ actions }, name) => actions[name]?.label,
  support: ({ support }, name) => support[name]?.label,
  reporterTakesOn: (policy) => {
    const { roles = [], unless } = policy.reporterTakesOn ?? {};
    const but = unless ? `, unless ${conditionText(policy.facts, unless)}` : "";
    return `Whoever reports is put in charge, if they are ${roleNames(policy, roles, "or")}${but}.`;
  },
  reports: (policy, name) => policy.reports?.[name] && reportText(policy, policy.reports[name]),
  indicators: (policy, name) => {
    const indicator = policy.indicators?.[name];
    if (!indicator) return undefined;
    const marks = labelsOf(indicator.marks, Object.keys(indicator.marks));
    return lines(indicator.label, `Marked ${marks}, by: ${roleNames(policy, indicator.by)}.`);
  },
  grants: (policy, index) => {
    const grant = policy.grants[Number(index)];
    return grant && grantText(policy, grant);
  },
};

function triageText(policy: Policy, rung: string | undefined): string {
  const { triage } = policy;
  if (!triage) return "";
  if (rung !== undefined) return rungText(policy, triage.escalation, Number(rung));
  return `${triage.label}\nBy: ${roleNames(policy, triage.by)}. Time: ${periodText(policy, triage.within)}.`;
}

/** The last rule of a list takes what the others have left. */
const opening = (facts: Policy["facts"], when: object) =>
  Object.keys(when).length === 0 ? "Otherwise" : `When ${conditionText(facts, when)}`;
