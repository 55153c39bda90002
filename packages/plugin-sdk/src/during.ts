/** Gives a group of tasks the states they belong to. */
export function during<const S extends string, const T extends Record<string, object>>(states: readonly S[], tasks: T) {
  const entries = Object.entries(tasks).map(([name, task]) => [name, { ...task, during: states }]);
  return Object.fromEntries(entries) as { readonly [K in keyof T]: T[K] & { readonly during: readonly S[] } };
}
