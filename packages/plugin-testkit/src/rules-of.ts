import type { Policy, Source } from "@dignity/plugin-sdk";

type Named = Readonly<Record<string, { readonly source?: Source | undefined }>>;

/** Every rule of a policy, by a name that tells where it stands. Each of them owes a source. */
export function rulesOf(policy: Policy): readonly (readonly [string, Source | undefined])[] {
  const { capacities, settings, levels, states, transitions, actions, tasks, support } = policy;
  const { indicators = {}, reports = {}, approval = {} } = policy;
  const named: Readonly<Record<string, Named>> = {
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
  const listed: Readonly<Record<string, readonly { readonly source?: Source | undefined }[]>> = {
    jurisdiction: policy.jurisdiction,
    screening: policy.screening,
    grants: policy.grants,
    triage: policy.triage ? [policy.triage] : [],
    reporterTakesOn: policy.reporterTakesOn ? [policy.reporterTakesOn] : [],
  };
  return [
    ...Object.entries(named).flatMap(([part, rules]) =>
      Object.entries(rules).map(([name, { source }]) => [`${part}.${name}`, source] as const),
    ),
    ...Object.entries(listed).flatMap(([part, rules]) =>
      rules.map(({ source }, index) => [`${part}.${index}`, source] as const),
    ),
  ];
}

/** Every object anywhere in a policy that has the given key. */
export function everyWith(key: string, value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap((part) => everyWith(key, part));
  return Object.hasOwn(value, key) ? [value as Readonly<Record<string, unknown>>, ...below] : below;
}
