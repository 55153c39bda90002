import type { Plugin } from "@dignity/plugin-sdk";
import { checkQuickly } from "@dignity/policy-check";

/**
 * What makes a plugin unfit to be served, in a sentence with its place; undefined if nothing does. The compiler and the
 * testkit find all of this in a plugin's own house; but what is published is published for ever, so it is looked at
 * once more, as far as it takes no time.
 */
export function faultInPlugin(plugin: Plugin): string | undefined {
  const [first, ...others] = checkQuickly(plugin);
  if (!first) return undefined;
  const { policy, rule, reason } = first;
  const more = others.length > 0 ? ` (and ${others.length} more: run its conformance test)` : "";
  return `${policy === undefined ? "" : `${policy}, `}${rule}: ${reason}${more}`;
}
