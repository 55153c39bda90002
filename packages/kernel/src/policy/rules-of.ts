import { tasksOf } from "../tasks/owed-tasks.ts";
import type { Policy } from "./policy.ts";
import type { Source } from "./source.ts";

/** A rule by a name that tells where it stands, and where it comes from; undefined if it does not say. */
export type RuleSource = readonly [rule: string, source: Source | undefined];

type Sourced = { readonly source?: Source | undefined };
type Named = Readonly<Record<string, Sourced>>;

/** Every rule of a policy with its source, those within another rule after it: "tasks.debrief.escalation.0". */
export function rulesOf(policy: Policy): readonly RuleSource[] {
  const { capacities, settings, actions, approval = {}, triage, reporterTakesOn } = policy;
  return [
    ...each("capacities", capacities),
    ...each("settings", settings),
    ...listed("jurisdiction", policy.jurisdiction),
    ...maybe("triage", triage),
    ...listed("triage.escalation", triage?.escalation),
    ...listed("screening", policy.screening),
    ...levelRules(policy),
    ...each("states", policy.states),
    ...transitionRules(policy),
    ...each("actions", actions),
    ...taskRules(policy),
    ...supportRules(policy),
    ...listed("grants", policy.grants),
    ...maybe("reporterTakesOn", reporterTakesOn),
    ...indicatorRules(policy),
    ...each("reports", policy.reports ?? {}),
    ...each("approval", approval),
  ];
}

const each = (part: string, rules: Named): RuleSource[] =>
  Object.entries(rules).map(([name, { source }]) => [`${part}.${name}`, source]);

const listed = (part: string, rules: readonly Sourced[] = []): RuleSource[] =>
  rules.map(({ source }, index) => [`${part}.${index}`, source]);

const maybe = (name: string, rule: Sourced | undefined): RuleSource[] => (rule ? [[name, rule.source]] : []);

/** A source that stands alone: what it is the source of is said by its being there. */
const bare = (name: string, source: Source | undefined): RuleSource[] => (source ? [[name, source]] : []);

const within = <T extends Sourced>(part: string, rules: Readonly<Record<string, T>>, more: Within<T>): RuleSource[] =>
  Object.entries(rules).flatMap(([name, rule]) => [
    [`${part}.${name}`, rule.source] as const,
    ...more(rule, `${part}.${name}`),
  ]);
type Within<T> = (rule: T, name: string) => readonly RuleSource[];

const levelRules = ({ levels }: Policy) =>
  within("levels", levels, ({ sharedWithPartners, jointTasks }, name) => [
    ...maybe(`${name}.sharedWithPartners`, sharedWithPartners),
    ...bare(`${name}.jointTasks`, jointTasks),
  ]);

const transitionRules = ({ transitions }: Policy) =>
  within("transitions", transitions, ({ requires }, name) => listed(`${name}.requires`, requires));

const taskRules = (policy: Policy) =>
  within("tasks", tasksOf(policy), ({ due, notApplicable, otherwise = {}, escalation }, name) => [
    ...maybe(`${name}.due.extension`, due?.extension),
    ...maybe(`${name}.notApplicable`, notApplicable),
    ...each(`${name}.otherwise`, otherwise),
    ...listed(`${name}.escalation`, escalation),
  ]);

const supportRules = ({ support }: Policy) =>
  within("support", support, ({ confidential, keepsCopy }, name) => [
    ...bare(`${name}.confidential`, confidential),
    ...bare(`${name}.keepsCopy`, keepsCopy),
  ]);

const indicatorRules = ({ indicators = {} }: Policy) =>
  within("indicators", indicators, ({ marks, commentsFrom, raises }, name) => [
    ...Object.entries(marks).flatMap(([mark, { asksForAction, reminders }]) => [
      ...bare(`${name}.marks.${mark}.asksForAction`, asksForAction),
      ...listed(`${name}.marks.${mark}.reminders`, reminders),
    ]),
    ...maybe(`${name}.commentsFrom`, commentsFrom),
    ...maybe(`${name}.raises`, raises),
  ]);
