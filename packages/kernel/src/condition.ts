import type { Answers } from "./field.ts";

type Erased = Readonly<Record<string, unknown>>;

/** Whether every named fact has the wanted value, or one of the wanted values. */
export function matches(when: Erased, facts: Answers): boolean {
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
