import type { Plugin, Policy } from "@dignity/plugin-sdk";

import { attempt, checkPolicy, checkRules } from "./check-policy.ts";
import { foundations, ofEveryCourse, ofTheRules, pluginChecks } from "./checks.ts";
import type { Finding } from "./finding.ts";
import type { Published } from "./fingerprint.ts";
import { misusedWords } from "./words/misused-words.ts";
import { pluginWords } from "./words/plugin-words.ts";

/** Everything that is wrong with a plugin; nothing, if it is sound. Never throws for what a plugin may hold. */
export const checkPlugin = (plugin: Plugin, published: Published = {}): readonly Finding[] =>
  findingsIn(plugin, published, (policy) => checkPolicy(plugin, policy, published));

/** As much of it as takes no time to speak of: what a server asks before it serves a plugin. */
export const checkQuickly = (plugin: Plugin): readonly Finding[] =>
  findingsIn(plugin, {}, (policy) => checkRules(plugin, policy));

const asPlugin = "is written in the words of a plugin";

/** The names of all checks, in the order in which they are made. */
export const checks = {
  ofPlugins: [asPlugin, ...pluginChecks.map(({ name }) => name)],
  ofPolicies: [...foundations, ...ofTheRules, ...ofEveryCourse].map(({ name }) => name),
};

type Find = (policy: Policy) => readonly Finding[];

function findingsIn(plugin: Plugin, published: Published, find: Find): readonly Finding[] {
  const misused = attempt(() => misusedWords(pluginWords, plugin));
  if (misused.length > 0) return misused.map((fault) => ({ check: asPlugin, ...fault }));
  const inPolicies = plugin.policies.flatMap(find);
  // Only what is known to be policies can be compared with one another.
  if (inPolicies.some(({ check }) => foundations.some(({ name }) => name === check))) return inPolicies;
  const inWhole = pluginChecks.flatMap(({ name, find: look }) =>
    attempt(() => look(plugin, published)).map((fault) => ({ check: name, ...fault })),
  );
  return [...inWhole, ...inPolicies];
}
