/** Gives each rule of a group what they have in common. Where a rule says otherwise of itself, that stands. */
export function alike<const S extends object, const T extends Rules>(common: S, rules: T): Alike<S, T> {
  const entries = Object.entries(rules).map(([name, rule]) => [name, { ...common, ...rule }]);
  return Object.fromEntries(entries) as Alike<S, T>;
}

type Rules = Readonly<Record<string, object>>;

export type Alike<S, T> = { readonly [K in keyof T]: T[K] & Omit<S, keyof T[K]> };
