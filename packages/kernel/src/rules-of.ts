import type { Policy } from "./policy.ts";
import type { Source } from "./source.ts";

interface Sourced {
  readonly source?: Source | undefined;
}

/** Every rule of a policy, by a name that tells where it stands, for example "tasks.debrief" or "screening.2". */
export function rulesOf(policy: Policy): readonly (readonly [name: string, source: Source | undefined])[] {
  const { capacities, settings, levels, states, transitions, actions, tasks, support } = policy;
  const { indicators = {}, reports = {}, approval = {} } = policy;
  const named: Readonly<Record<string, Readonly<Record<string, Sourced>>>> = {
    capacities,
    settings,
    levels,
    states,
    transitions,
    actions,
    tasks,
    support,
    indicators,
    reports,
    approval,
  };
  const listed: Readonly<Record<string, readonly Sourced[]>> = {
    jurisdiction: policy.jurisdiction,
    screening: policy.screening,
    grants: policy.grants,
  };
  const single: Readonly<Record<string, Sourced | undefined>> = {
    triage: policy.triage,
    reporterTakesOn: policy.reporterTakesOn,
  };
  return [
    ...Object.entries(named).flatMap(([part, rules]) =>
      Object.entries(rules).map(([name, { source }]) => [`${part}.${name}`, source] as const),
    ),
    ...Object.entries(listed).flatMap(([part, rules]) =>
      rules.map(({ source }, index) => [`${part}.${index}`, source] as const),
    ),
    ...Object.entries(single).flatMap(([part, rule]) => (rule ? [[part, rule.source] as const] : [])),
  ];
}
