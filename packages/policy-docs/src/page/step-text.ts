import { type Policy, tasksOf, transitionsOf } from "@dignity/kernel";

import { conditionText } from "./condition-text.ts";
import { questionsText } from "./question-text.ts";
import { labelsOf, lines, listed, quoted, roleNames } from "./words.ts";

type Step = ReturnType<typeof transitionsOf>[string];

/** A step of the flow chart: from where to where, whose it is, and what it asks. What it requires is said beside it. */
export const stepText = (policy: Policy, step: Step) =>
  lines(
    step.label,
    ...waysText(policy, step),
    step.when && `Only when ${conditionText(policy.facts, step.when)}.`,
    `By: ${roleNames(policy, step.by)}.`,
    othersText(policy, step.bySomebodyElseThan),
    step.needs && `Asks: ${questionsText(step.needs)}.`,
    step.amends && `May correct the answers to: ${listed(step.amends.map((name) => quoted(asked(policy, name))))}.`,
  );

/** What must have been done before a step. */
export function requirementText(policy: Policy, step: Step, index: number): string {
  const requirement = step.requires?.[index];
  if (!requirement) return "";
  const { task, outcome, answers } = requirement;
  const { label = task, otherwise = {}, asks = {} } = tasksOf(policy)[task] ?? {};
  const ways = [outcome ?? []].flat().map((way) => quoted(otherwise[way]?.label ?? way));
  const how = ways.length > 0 ? `settled as ${listed(ways, "or")}` : "settled";
  return `Before it, ${quoted(label)} is ${how}${answers ? `, and ${conditionText(asks, answers)}` : ""}.`;
}

/** Whoever has done one of these does not do it. */
export function othersText(policy: Policy, names: readonly string[] | undefined): string | undefined {
  if (names === undefined) return undefined;
  const things = { ...transitionsOf(policy), ...tasksOf(policy) };
  return `By somebody who has done none of these: ${labelsOf(things, names)}.`;
}

function waysText({ states }: Policy, { path }: Step): readonly string[] {
  const to = Map.groupBy(Object.entries(path), ([from, target]) => (from === target ? "" : String(target)));
  return [...to].map(([target, ways]) => {
    const from = labelsOf(
      states,
      ways.map(([state]) => state),
    );
    if (target === "") return `It leaves the case where it is: in ${from}.`;
    return `From ${from} to ${target === "entryOfLevel" ? "where the level enters" : labelsOf(states, [target])}.`;
  });
}

const asked = ({ facts }: Policy, name: string) => facts[name]?.asks ?? name;
