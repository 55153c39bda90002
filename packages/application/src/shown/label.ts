/** A key of a policy as people read it. */
export interface ShownLabel {
  readonly key: string;
  readonly label: string;
}

export type Labelled = Readonly<Record<string, { readonly label: string }>>;

/** A policy's key with its label; the key itself where the policy has none. */
export const shownLabel = (named: Labelled, key: string): ShownLabel => ({ key, label: named[key]?.label ?? key });

export const shownLabels = (named: Labelled, keys: readonly string[] = Object.keys(named)): readonly ShownLabel[] =>
  keys.map((key) => shownLabel(named, key));
