import { rulesOf, tasksOf } from "@dignity/kernel";
import type { Policy, Source } from "@dignity/plugin-sdk";

import { transitionsOf } from "./transitions-of.ts";

/** Something that owes a source, by a name that tells where it stands; undefined if it has none. */
type RuleSource = readonly [name: string, source: Source | undefined];
type Sourced = { readonly source?: Source | undefined };

/** The source of every rule of a policy, and of whatever within one has its own: "tasks.debrief.escalation.0". */
export const sourcesOf = (policy: Policy): readonly RuleSource[] => [
  ...rulesOf(policy),
  ...listed("triage.escalation", policy.triage?.escalation),
  ...inLevels(policy),
  ...inTransitions(policy),
  ...inTasks(policy),
  ...inSupport(policy),
  ...inIndicators(policy),
];

const each = (part: string, rules: Readonly<Record<string, Sourced>> = {}): RuleSource[] =>
  Object.entries(rules).map(([name, { source }]) => [`${part}.${name}`, source]);

const listed = (part: string, rules: readonly Sourced[] = []): RuleSource[] =>
  rules.map(({ source }, index) => [`${part}.${index}`, source]);

const maybe = (name: string, rule: Sourced | undefined): RuleSource[] => (rule ? [[name, rule.source]] : []);

/** A source that stands alone: what it is the source of is said by its being there. */
const bare = (name: string, source: Source | undefined): RuleSource[] => (source ? [[name, source]] : []);

const inLevels = ({ levels }: Policy) =>
  Object.entries(levels).flatMap(([name, { sharedWithPartners, jointTasks }]) => [
    ...maybe(`levels.${name}.sharedWithPartners`, sharedWithPartners),
    ...bare(`levels.${name}.jointTasks`, jointTasks),
  ]);

const inTransitions = (policy: Policy) =>
  Object.entries(transitionsOf(policy)).flatMap(([name, { requires }]) =>
    listed(`transitions.${name}.requires`, requires),
  );

const inTasks = (policy: Policy) =>
  Object.entries(tasksOf(policy)).flatMap(([name, { notApplicable, otherwise, escalation }]) => [
    ...maybe(`tasks.${name}.notApplicable`, notApplicable),
    ...each(`tasks.${name}.otherwise`, otherwise),
    ...listed(`tasks.${name}.escalation`, escalation),
  ]);

const inSupport = ({ support }: Policy) =>
  Object.entries(support).flatMap(([name, { confidential, keepsCopy }]) => [
    ...bare(`support.${name}.confidential`, confidential),
    ...bare(`support.${name}.keepsCopy`, keepsCopy),
  ]);

const inIndicators = ({ indicators = {} }: Policy) =>
  Object.entries(indicators).flatMap(([name, { marks, commentsFrom, raises }]) => [
    ...Object.entries(marks).flatMap(([mark, { asksForAction }]) =>
      bare(`indicators.${name}.marks.${mark}.asksForAction`, asksForAction),
    ),
    ...maybe(`indicators.${name}.commentsFrom`, commentsFrom),
    ...maybe(`indicators.${name}.raises`, raises),
  ]);
