import { make } from "../make.ts";
import { Label } from "../types/label.ts";

type Labelled = Readonly<Record<string, { readonly label: string }>>;

/** A policy's key with its label; the key itself where the policy has none. */
export const labelIn = (named: Labelled, key: string): Label => make(Label, { key, label: named[key]?.label ?? key });

export const labelsIn = (named: Labelled, keys: readonly string[] = Object.keys(named)): readonly Label[] =>
  keys.map((key) => labelIn(named, key));
