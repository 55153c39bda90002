import type { Plugin } from "@dignity/plugin-sdk";
import { checkPlugin, checkPolicy, type Finding, fingerprint } from "@dignity/policy-check";

import { servedPlugins } from "../../support/served-plugins.ts";
import type { PolicyFault } from "./fault.ts";
import { withChange } from "./with-change.ts";

/** As if every version of the plugin had been published as it is. */
const asPublished = ({ policies }: Plugin) =>
  Object.fromEntries(policies.map((policy) => [policy.id, fingerprint(policy)]));

/** What the kit finds in a plugin as it is: nothing, or its findings say nothing. */
export const findingsInSound = (plugin: Plugin): readonly Finding[] => checkPlugin(plugin, asPublished(plugin));

/** What the kit finds in a plugin with one fault. Of the others nothing is asked where it is in one policy. */
export function findingsWith({ of, at, to, name, published }: PolicyFault): readonly Finding[] {
  const plugin = servedPlugins.find(({ id }) => id === of || of.startsWith(`${id}/`));
  const policy = plugin?.policies.find(({ id }) => id === of);
  if (!plugin || (of.includes("/") && !policy)) throw new Error(`“${name}” cannot be planted: there is no ${of}.`);
  const before = published ? asPublished(plugin) : {};
  if (!policy) return checkPlugin(withChange(plugin, at, to), before);
  const changed = withChange(policy, at, to);
  const policies = plugin.policies.map((one) => (one === policy ? changed : one));
  return checkPolicy({ ...plugin, policies }, changed, before);
}
