import type { Plugin } from "@dignity/plugin-sdk";

import type { Finding } from "./finding.ts";

/** The fingerprints of the versions in use, by policy id, as a plugin's published.json keeps them. */
export type Published = Readonly<Record<string, string>>;

/** Everything that is wrong with a plugin; nothing, if it is sound. Never throws for what a plugin may hold. */
export function checkPlugin(_plugin: Plugin, _published: Published = {}): readonly Finding[] {
  return [];
}
