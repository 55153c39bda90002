import type { Plugin } from "@dignity/plugin-sdk";
import { checkPlugin, checks, type Finding, type Published } from "@dignity/policy-check";
import { beforeAll, describe, expect, it } from "vitest";

/** A policy with many branches is followed through a hundred thousand situations. */
const fiveMinutes = 5 * 60_000;

/**
 * What every plugin must satisfy before an organisation's cases are entrusted to it. Call it in a test file of the
 * plugin; it declares the tests. It proves that policies are sound, not that they are right: stories do that.
 *
 * @param plugin what the plugin's index exports
 * @param published the fingerprints of the versions in use, from the plugin's published.json
 */
export function conformance(plugin: Plugin, published: Published = {}): void {
  describe(`${plugin.id} conforms`, () => {
    let findings: readonly Finding[] = [];
    beforeAll(() => {
      findings = checkPlugin(plugin, published);
    }, fiveMinutes);
    const against = (check: string, policy?: string) =>
      findings
        .filter((finding) => finding.check === check && finding.policy === policy)
        .map(({ rule, reason }) => `${rule}: ${reason}`);

    it.each(checks.ofPlugins)("%s", (check) => expect(against(check)).toEqual([]));

    for (const { id } of plugin.policies)
      describe(id, () => {
        it.each(checks.ofPolicies)("%s", (check) => expect(against(check, id)).toEqual([]));
      });
  });
}
