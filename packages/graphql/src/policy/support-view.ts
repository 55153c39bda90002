import type { SupportRoute as Route } from "@dignity/kernel";

import { make } from "../make.ts";
import { SupportRoute } from "../types/support-route.ts";
import { sourceView } from "./source-view.ts";

/** A support route of a policy as the schema shows it. */
export const supportView = (key: string, { label, confidential, keepsCopy, source }: Route): SupportRoute =>
  make(SupportRoute, {
    key,
    label,
    confidential: confidential ? sourceView(confidential) : null,
    keepsCopy: keepsCopy ? sourceView(keepsCopy) : null,
    source: sourceView(source),
  });
