import { type Policy, tasksOf, transitionsOf } from "@dignity/kernel";

import { conditionText } from "./condition-text.ts";
import { markText } from "./mark-text.ts";
import { requirementText } from "./step-text.ts";
import { extensionText, rungText } from "./task-text.ts";
import { labelsOf, quoted } from "./words.ts";

/** What a rule within another says: "tasks.debrief.escalation.0", "support.staffCare.confidential". */
export function partText(policy: Policy, rule: string): string {
  const [kind = "", name = "", part = "", which = "", , index] = rule.split(".");
  return tellers[`${kind}.${part}`]?.(policy, name, which, index) ?? "";
}

type Tell = (policy: Policy, name: string, which: string, index: string | undefined) => string | undefined;

const tellers: Readonly<Record<string, Tell>> = {
  "transitions.requires": (policy, name, index) => {
    const step = transitionsOf(policy)[name];
    return step && requirementText(policy, step, Number(index));
  },
  "tasks.otherwise": (policy, name, which) =>
    `It can also end as ${quoted(tasksOf(policy)[name]?.otherwise?.[which]?.label ?? which)}.`,
  "tasks.escalation": (policy, name, index) => rungText(policy, tasksOf(policy)[name]?.escalation, Number(index)),
  "tasks.due": (policy, name) => extensionText(policy, tasksOf(policy)[name]?.due?.extension),
  "tasks.notApplicable": (policy, name) => {
    const when = tasksOf(policy)[name]?.notApplicable?.when;
    return when && `Recorded as not applicable when ${conditionText(policy.facts, when)}.`;
  },
  "levels.sharedWithPartners": ({ levels, states }, name) =>
    `The partners work on the case in ${labelsOf(states, levels[name]?.sharedWithPartners?.during ?? [])}.`,
  "levels.jointTasks": () => "The partners owe the joint tasks, and do not see the case.",
  "support.confidential": () => "That somebody went is recorded, and never what was said.",
  "support.keepsCopy": () => "A copy of each referral is kept.",
  "indicators.marks": (policy, name, which, index) => {
    const mark = policy.indicators?.[name]?.marks[which];
    return mark && markText(policy, mark, index);
  },
  "indicators.commentsFrom": ({ indicators }, name) =>
    `Comments are shown when at least ${indicators?.[name]?.commentsFrom?.respondents} have answered.`,
  "indicators.raises": ({ indicators, facts }, name) =>
    `A report that names nobody may be raised from it: ${conditionText(facts, indicators?.[name]?.raises?.facts ?? {})}.`,
};
