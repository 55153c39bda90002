import type { Plugin } from "@dignity/plugin-sdk";
import { describe, expect, it } from "vitest";

import { checkAnswersForAll } from "./check-reports.ts";
import { checkCommitteeReports } from "./check-committee-reports.ts";
import { checkData } from "./check-data.ts";
import { checkPeople } from "./check-people.ts";
import { checkProcess } from "./check-process.ts";
import { checkTimes } from "./check-times.ts";
import type { Published } from "./fingerprint.ts";

/**
 * What every plugin must satisfy before an organisation's cases are entrusted to it. Call it in a test file of the
 * plugin; it declares the tests. It proves that policies are sound, not that they are right: stories do that.
 *
 * @param plugin what the plugin's index exports
 * @param published the fingerprints of the versions in use, from the plugin's published.json
 */
export function conformance(plugin: Plugin, published: Published = {}): void {
  describe(`${plugin.id} conforms`, () => {
    it("has a name in lower case and a publisher", () => {
      expect(plugin.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(plugin.publisher.trim()).not.toBe("");
    });

    it("keeps its versions under its own name, numbered and dated in order", () => {
      const versions = plugin.policies.map(({ id, effectiveFrom }) => ({ ...partsOf(id), id, effectiveFrom }));
      expect(versions.filter(({ plugin: owner }) => owner !== plugin.id).map(({ id }) => id)).toEqual([]);
      for (const pathway of new Set(versions.map(({ pathway }) => pathway))) {
        const ordered = versions.filter((version) => version.pathway === pathway);
        const dates = ordered.map(({ effectiveFrom }) => effectiveFrom);
        expect([pathway, ordered.map(({ number }) => number)]).toEqual([pathway, ordered.map((_, index) => index + 1)]);
        expect(dates.filter((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date))).toEqual([]);
        expect(dates).toEqual([...new Set(dates)].sort());
      }
    });

    it("has removed no published version", () => {
      const ids = plugin.policies.map(({ id }) => id);
      expect(Object.keys(published).filter((id) => !ids.includes(id))).toEqual([]);
    });

    for (const policy of plugin.policies)
      describe(policy.id, () => {
        checkData(policy, published);
        checkAnswersForAll(policy);
        checkProcess(policy);
        checkPeople(policy);
        checkTimes(policy);
        checkCommitteeReports(policy);
      });
  });
}

function partsOf(id: string) {
  const [, plugin, pathway = "", number] = /^([^/]+)\/([a-z][a-z0-9-]*)@(\d+)$/.exec(id) ?? [];
  return { plugin, pathway, number: Number(number) };
}
