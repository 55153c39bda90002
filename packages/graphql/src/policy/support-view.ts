import { shownSupportRoute } from "@dignity/application";
import type { SupportRoute as Route } from "@dignity/kernel";

import { make } from "../make.ts";
import { Source } from "../types/policy/source.ts";
import { SupportRoute } from "../types/policy/support-route.ts";

/** A support route of a policy as the schema shows it. */
export function supportView(key: string, route: Route): SupportRoute {
  const { confidential, keepsCopy, source, ...label } = shownSupportRoute(key, route);
  return make(SupportRoute, {
    ...label,
    confidential: confidential && make(Source, confidential),
    keepsCopy: keepsCopy && make(Source, keepsCopy),
    source: make(Source, source),
  });
}
