import type { Plugin, Policy } from "@dignity/plugin-sdk";

import { Trouble } from "../trouble.ts";
import { findPlugin } from "./find-plugin.ts";
import { loadPlugin } from "./load-plugin.ts";

/** The policy named plugin/pathway or plugin/pathway@version, the plugin by name or folder; the newest if no version is named. */
export async function findPolicy(name: string, from: string): Promise<Policy> {
  const [, place, pathway, version] = /^(.+)\/([^/@]+)(?:@(\d+))?$/.exec(name) ?? [];
  if (place === undefined)
    throw new Trouble(
      "POLICY_NAME_INVALID",
      `“${name}” names no pathway.`,
      "Write plugin/pathway, for example kmpt/witness.",
    );
  const { plugin } = await loadPlugin(findPlugin(place, from));
  const begins = `${plugin.id}/${pathway}@`;
  const versions = plugin.policies.filter(({ id }) => id.startsWith(begins));
  const found = version === undefined ? versions.at(-1) : versions.find(({ id }) => id === begins + version);
  if (found) return found;
  throw new Trouble(
    "POLICY_NOT_FOUND",
    `The plugin ${plugin.id} has no ${name.slice(place.length + 1)}.`,
    `It has: ${idsIn(plugin)}.`,
  );
}

const idsIn = ({ policies }: Plugin) => policies.map(({ id }) => id).join(", ") || "no policies yet";
