import { existsSync, readdirSync, readFileSync } from "node:fs";

import { policyPage, readRequirements, toHtml, toMarkdown, trace } from "@dignity/policy-docs";
import { loadPlugins, plugins } from "@dignity/server";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const loaded = await loadPlugins(plugins);

const pages = loaded.plugins.flatMap((plugin) => {
  const file = `plugins/${plugin.id}/requirements.yaml`;
  if (!existsSync(new URL(file, root))) return [];
  const rows = trace(readRequirements(read(file), file), plugin, []);
  return plugin.policies.flatMap((policy) => {
    const page = policyPage(policy, plugin.approvals?.[policy.id] ?? [], rows);
    const name = policy.id.replaceAll(/[/@]/g, "-");
    return [[`${name}.md`, toMarkdown(page)] as const, [`${name}.html`, toHtml(page)] as const];
  });
});

it.each(pages)("docs/policies/%s is what the policy says now", (name, text) => {
  const regenerate = "Run: node packages/cli/bin/dignity.js policy docs --out docs/policies";
  expect(read(`docs/policies/${name}`) === text, regenerate).toBe(true);
});

it("there is no page of a policy that is not there", () => {
  const names = pages.map(([name]) => name).toSorted();
  expect(readdirSync(new URL("docs/policies/", root)).toSorted()).toEqual(names);
});
