import { canonicalJson, type Policy } from "@dignity/kernel";
import { conditionText } from "@dignity/policy-docs";

import { type Concern, labelOf, type Meaning, type Told, toldOf } from "./meaning.ts";
import { comeAndGone } from "./names.ts";

/** A list that is read from the top, until a rule fits the report. */
interface List<T> {
  readonly name: string;
  /** What it means if a report comes to something else. */
  readonly concern: Concern;
  readonly rules: (policy: Policy) => readonly T[];
  /** What the report comes to. */
  readonly outcome: (rule: T, policy: Policy) => string;
}

const jurisdiction: List<Policy["jurisdiction"][number]> = {
  name: "jurisdiction",
  concern: "sight",
  rules: (policy) => policy.jurisdiction,
  outcome: ({ capacity }, { capacities }) =>
    capacity === "undecided" ? "is left to triage" : `becomes a case ${labelOf(capacities, capacity)}`,
};

const screening: List<Policy["screening"][number]> = {
  name: "screening",
  concern: "other",
  rules: (policy) => policy.screening,
  outcome: (rule, { levels, states }) =>
    "suggests" in rule
      ? `is suggested the level ${labelOf(levels, rule.suggests)}`
      : `goes to ${labelOf(states, rule.goesTo)}`,
};

/** Tells what becomes of reports: whose cases they are, and what is suggested for them. */
export const tellLists = (before: Policy, after: Policy): readonly Meaning[] => [
  ...tellList(jurisdiction, before, after),
  ...tellList(screening, before, after),
];

interface Conditional {
  readonly when: object;
}

function tellList<T extends Conditional>(list: List<T>, before: Policy, after: Policy): readonly Meaning[] {
  const { name, concern, rules, outcome } = list;
  const [had, has] = [byCondition(rules(before)), byCondition(rules(after))];
  const { come, gone } = comeAndGone([...had.keys()], [...has.keys()]);
  const kept = [...has].flatMap(([key, now]) => {
    const was = had.get(key);
    return was ? [{ key, was, now }] : [];
  });
  const turned = kept.filter(({ was, now }) => outcome(was, after) !== outcome(now, after)).map(({ now }) => now);
  const isReordered = kept.map(({ key }) => key).join() !== [...had.keys()].filter((key) => has.has(key)).join();
  const now = (one: T): Told => ({ concern, says: `${reportIn(after, one)} now ${outcome(one, after)}.` });
  // Such a report comes to something else now; where that is whose case it is, somebody else sees it.
  const ifGone: Concern = concern === "sight" ? concern : "loss";
  return toldOf(name, [
    ...[...come.flatMap((key) => has.get(key) ?? []), ...turned].map(now),
    ...gone
      .flatMap((key) => had.get(key) ?? [])
      .map((one) => ({ concern: ifGone, says: `${reportIn(before, one)} is no longer told apart.` })),
    ...(isReordered
      ? [{ concern, says: `The rules of ${name} are read in another order: the first that fits decides.` }]
      : []),
  ]);
}

/** A rule of such a list is known by the reports that it fits. */
const byCondition = <T extends Conditional>(rules: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rules.map((rule) => [canonicalJson(rule.when), rule]));

const reportIn = ({ facts }: Policy, { when }: Conditional) =>
  Object.keys(when).length === 0 ? "Every other report" : `A report where ${conditionText(facts, when)}`;
