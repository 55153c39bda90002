import { canonicalJson, type Policy } from "@dignity/kernel";
import { conditionText } from "@dignity/policy-docs";

import { type Concern, labelOf, loss, type Meaning, type Told, toldOf } from "./meaning.ts";
import { comeAndGone } from "./names.ts";

/** Tells what becomes of reports under the two lists that are read from the top. */
export const tellLists = (before: Policy, after: Policy): readonly Meaning[] => [
  ...tellList("jurisdiction", "sight", before.jurisdiction, after.jurisdiction, (rule) =>
    rule.capacity === "undecided" ? "is left to triage" : `becomes a case ${labelOf(after.capacities, rule.capacity)}`,
  ),
  ...tellList("screening", "other", before.screening, after.screening, (rule) =>
    "suggests" in rule
      ? `is suggested the level ${labelOf(after.levels, rule.suggests)}`
      : `goes to ${labelOf(after.states, rule.goesTo)}`,
  ),
];

function tellList<T extends { readonly when: object }>(
  rule: string,
  concern: Concern,
  was: readonly T[],
  now: readonly T[],
  outcome: (rule: T) => string,
): readonly Meaning[] {
  const [had, has] = [byCondition(was), byCondition(now)];
  const { come, gone } = comeAndGone([...had.keys()], [...has.keys()]);
  const kept = (rules: ReadonlyMap<string, T>) => [...rules.keys()].filter((key) => had.has(key) && has.has(key));
  const told = (rules: readonly T[]): readonly Told[] =>
    rules.map((one) => ({ concern, says: `${reportWhere(one)} now ${outcome(one)}.` }));
  const turned = kept(had).filter((key) => outcomeText(had, key, outcome) !== outcomeText(has, key, outcome));
  const isReordered = kept(had).join() !== kept(has).join();
  return toldOf(rule, [
    ...told([...come, ...turned].flatMap((key) => has.get(key) ?? [])),
    ...gone.flatMap((key) => had.get(key) ?? []).flatMap((one) => loss(`${reportWhere(one)} is no longer told apart.`)),
    ...(isReordered
      ? [{ concern, says: `The rules of ${rule} are read in another order: the first that fits decides.` }]
      : []),
  ]);
}

const byCondition = <T extends { readonly when: object }>(rules: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rules.map((rule) => [canonicalJson(rule.when), rule]));

function outcomeText<T>(rules: ReadonlyMap<string, T>, key: string, outcome: (rule: T) => string): string {
  const rule = rules.get(key);
  return rule ? outcome(rule) : "";
}

const reportWhere = ({ when }: { readonly when: object }) =>
  Object.keys(when).length === 0 ? "Every other report" : `A report where ${conditionText(when)}`;
