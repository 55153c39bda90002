import { type Policy, tasksOf } from "@dignity/kernel";

import { indicatorText } from "./indicator-text.ts";
import { taskText } from "./task-text.ts";
import { conditionText, lines, periodText, roleNames } from "./words.ts";

/** What a rule says, in plain words. A rule within another is told by the label it has, or by what it belongs to. */
export function ruleText(policy: Policy, rule: string): string {
  const [part = "", name = "", ...within] = rule.split(".");
  if (within.length > 0) return withinText(policy, rule);
  const tell = tellers[part];
  return tell ? tell(policy, name) : labelAt(policy, rule);
}

const rhythms = { quarter: "quarter", halfYear: "half year", year: "year" } as const;

type Tell = (policy: Policy, name: string) => string;

const tellers: Readonly<Record<string, Tell>> = {
  capacities: ({ capacities }, name) => `${capacities[name]?.label}\nOwned by: ${capacities[name]?.owner}.`,
  settings: ({ settings }, name) => {
    const initial = settings[name]?.default;
    return `${settings[name]?.label}\n${initial ? `Until it is set: ${periodText(initial)}.` : "Left open: no time until it is set."}`;
  },
  jurisdiction: ({ jurisdiction }, index) => {
    const rule = jurisdiction[Number(index)];
    return rule ? `${ruleOpening(rule.when)}: ${rule.capacity}.` : "";
  },
  screening: ({ screening }, index) => {
    const rule = screening[Number(index)];
    if (!rule) return "";
    return `${ruleOpening(rule.when)}: ${"suggests" in rule ? `suggests the level ${rule.suggests}` : `goes to ${rule.goesTo}`}.`;
  },
  levels: ({ levels }, name) => `${levels[name]?.label}\nEnters at: ${levels[name]?.entersAt}.`,
  states: ({ states }, name) =>
    lines(
      states[name]?.label,
      states[name]?.permits && `Actions that may be recorded: ${states[name].permits.join(", ")}.`,
      states[name]?.atRest && "At rest: nothing more is owed.",
    ),
  transitions: (policy, name) => {
    const step = policy.transitions[name];
    if (!step) return "";
    const ways = Object.entries(step.path).map(([from, to]) => (from === to ? `within ${from}` : `${from} → ${to}`));
    const before = step.requires?.map(({ task }) => `\`${task}\``) ?? [];
    return lines(
      step.label,
      `${ways.join("; ")}.`,
      step.when && `Only when ${conditionText(step.when)}.`,
      `By: ${roleNames(policy, step.by)}.`,
      step.bySomebodyElseThan && `Not by whoever has done one of these: ${step.bySomebodyElseThan.join(", ")}.`,
      before.length > 0 && `Settled before: ${before.join(", ")}.`,
    );
  },
  tasks: (policy, name) => {
    const task = tasksOf(policy)[name];
    return task ? taskText(policy, task) : "";
  },
  reporterTakesOn: (policy) =>
    `Whoever reports is put in charge in the role they hold: ${roleNames(policy, policy.reporterTakesOn?.roles ?? [])}.`,
  reports: (policy, name) => {
    const report = policy.reports?.[name];
    if (!report) return "";
    const told = Object.values(report.figures).map(({ label }) => label);
    const results = (report.results ?? []).map((one) => `results of ${policy.indicators?.[one]?.label}`);
    return lines(
      report.label,
      `Every ${rhythms[report.every]}, to: ${roleNames(policy, report.to)}.`,
      `Tells: ${[...told, ...results].join("; ")}.`,
      `If it is not as it should be: ${report.ifNotAsItShould}.`,
    );
  },
  indicators: (policy, name) => {
    const indicator = policy.indicators?.[name];
    return indicator ? indicatorText(policy, indicator) : "";
  },
  grants: (policy, index) => {
    const grant = policy.grants[Number(index)];
    if (!grant) return "";
    const hidden = grant.hide ? ` Hidden: ${grant.hide.join(", ")}.` : "";
    return `${roleNames(policy, [grant.to])} may ${grant.allow.join(", ")}. Reach: ${grant.reach}.${hidden}`;
  },
};

/** The last rule of a list takes what the others have left. */
const ruleOpening = (when: object) => (Object.keys(when).length === 0 ? "Otherwise" : `When ${conditionText(when)}`);

function withinText(policy: Policy, rule: string): string {
  const label = labelAt(policy, rule);
  return label === "" ? `Part of \`${rule.replace(/^([^.]+\.[^.]+)\..*$/, "$1")}\`.` : label;
}

/** The label of whatever stands at the place. */
function labelAt(policy: Policy, rule: string): string {
  let here: unknown = policy;
  for (const part of rule.split(".")) here = (here as Readonly<Record<string, unknown>> | undefined)?.[part];
  const { label } = (here ?? {}) as { readonly label?: unknown };
  return typeof label === "string" ? label : "";
}
