/** The path of a step that leads from each of these states to the same one. */
export function from<const S extends string, const T extends string>(states: readonly S[], to: T) {
  return Object.fromEntries(states.map((state) => [state, to])) as { readonly [K in S]: T };
}

/** The path of a step that is taken within a state, whichever of these it is. */
export function staying<const S extends string>(states: readonly S[]) {
  return Object.fromEntries(states.map((state) => [state, state])) as { readonly [K in S]: K };
}
