import type { Plugin } from "@dignity/plugin-sdk";
import { checkPlugin, type Finding, fingerprint } from "@dignity/policy-check";

import type { PluginPlace } from "../plugins/find-plugin.ts";
import { type LoadedPlugin, loadPlugin } from "../plugins/load-plugin.ts";
import { type Published, writePublished } from "../plugins/published.ts";
import { reasonOf, Trouble } from "../trouble.ts";
import { fileOf } from "./file-of.ts";

/** A finding, with the file where whoever mends it begins. */
export interface FindingInFile extends Finding {
  readonly file: string;
}

/** What checking one plugin came to. */
export interface Checked {
  readonly place: PluginPlace;
  readonly policies: number;
  /** Left out if it cannot be loaded. */
  readonly plugin?: Plugin;
  readonly findings: readonly FindingInFile[];
  /** Versions whose fingerprints were recorded for the first time, and those recorded anew. */
  readonly recorded: readonly string[];
  readonly renewed: readonly string[];
}

interface Recording {
  readonly publish?: boolean;
  readonly renew?: boolean;
}

/** Checks the plugin at a place. One that cannot be loaded is a finding, never an error. */
export async function checkAt(place: PluginPlace, { publish = false, renew = false }: Recording): Promise<Checked> {
  try {
    const loaded = await loadPlugin(place);
    return publish ? checkAndRecord(loaded, renew) : { ...checked(loaded, loaded.published), ...nothing };
  } catch (error) {
    const finding = { file: place.entry, check: "can be loaded", rule: "plugin", reason: explained(error) };
    return { place, policies: 0, findings: [finding], ...nothing };
  }
}

/** What a server could not tell apart: a plugin with the id of one checked before it. */
export function withNamesakes(one: Checked, before: readonly Checked[]): Checked {
  const namesake = one.plugin && before.find(({ plugin }) => plugin?.id === one.plugin?.id);
  if (!namesake) return one;
  const reason = `“${one.plugin?.id}” is the id of ${namesake.place.folder}, too. Give each plugin an id of its own.`;
  const finding = { file: one.place.entry, check: "has an id that no other plugin has", rule: "id", reason };
  return { ...one, findings: [...one.findings, finding] };
}

const explained = (error: unknown) =>
  error instanceof Trouble ? `${error.message.replace(/\.$/, "")}. ${error.mend}` : reasonOf(error);

const nothing = { recorded: [], renewed: [] };

/** Records what may be recorded, if nothing else is wrong: a fault that is published is there for good. */
function checkAndRecord(loaded: LoadedPlugin, renew: boolean): Checked {
  const found = checked(loaded, renew ? {} : loaded.published);
  if (found.findings.length > 0) return { ...found, ...nothing };
  const { published, plugin, folder } = loaded;
  const now: Published = Object.fromEntries(plugin.policies.map((policy) => [policy.id, fingerprint(policy)]));
  const recorded = Object.keys(now).filter((id) => !Object.hasOwn(published, id));
  const renewed = Object.keys(now).filter((id) => Object.hasOwn(published, id) && published[id] !== now[id]);
  if (recorded.length + renewed.length > 0) writePublished(folder, { ...published, ...now });
  return { ...found, recorded, renewed };
}

function checked({ folder, entry, plugin }: LoadedPlugin, published: Published) {
  const findings = checkPlugin(plugin, published).map((finding) => ({
    file: (finding.policy && fileOf(finding.policy, folder)) ?? entry,
    ...finding,
  }));
  return { place: { folder, entry }, plugin, policies: plugin.policies.length, findings };
}
