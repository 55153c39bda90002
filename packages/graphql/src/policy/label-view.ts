import { type Labelled, shownLabel, shownLabels } from "@dignity/application";

import { make } from "../make.ts";
import { Label } from "../types/label.ts";

export const labelIn = (named: Labelled, key: string): Label => make(Label, shownLabel(named, key));

export const labelsIn = (named: Labelled, keys?: readonly string[]): readonly Label[] =>
  shownLabels(named, keys).map((label) => make(Label, label));
