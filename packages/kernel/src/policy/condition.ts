import type { Answers } from "./field.ts";

type Erased = Readonly<Record<string, unknown>>;

const isList = (when: Erased | readonly Erased[]): when is readonly Erased[] => Array.isArray(when);

/** Whether every named fact has the wanted value, or one of the wanted values; of several conditions, one suffices. */
export function matches(when: Erased | readonly Erased[], facts: Answers): boolean {
  if (isList(when)) return when.some((one) => matches(one, facts));
  return Object.entries(when).every(([name, wanted]) =>
    Array.isArray(wanted) ? wanted.includes(facts[name]) : facts[name] === wanted,
  );
}

/** The first rule whose condition holds. A policy that leaves a gap is broken, so this throws. */
export function firstMatch<T extends { readonly when: Erased }>(rules: readonly T[], facts: Answers): T {
  const rule = rules.find(({ when }) => matches(when, facts));
  if (!rule) throw new Error(`No rule covers ${JSON.stringify(facts)}`);
  return rule;
}
