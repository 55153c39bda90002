import type { SupportRoute } from "@dignity/kernel";

import type { ShownLabel } from "./label.ts";
import { type ShownSource, shownSource } from "./source.ts";

/** A support route of a policy under the names that the API gives it. */
export interface ShownSupportRoute extends ShownLabel {
  readonly confidential: ShownSource | null;
  readonly keepsCopy: ShownSource | null;
  readonly source: ShownSource;
}

export const shownSupportRoute = (
  key: string,
  { label, confidential, keepsCopy, source }: SupportRoute,
): ShownSupportRoute => ({
  key,
  label,
  confidential: confidential ? shownSource(confidential) : null,
  keepsCopy: keepsCopy ? shownSource(keepsCopy) : null,
  source: shownSource(source),
});
