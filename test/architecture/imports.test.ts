import { expect, it } from "vitest";

import { checkHouse } from "./scratch-house.ts";

const cruise = {
  program: "dependency-cruiser/bin/dependency-cruiser.mjs",
  config: ".dependency-cruiser.cjs",
  args: ["--output-type", "json", "packages", "plugins", "test"],
};

/** The rules that a house breaks, each with the file that breaks it. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { summary } = JSON.parse(await checkHouse(files, cruise)) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return [...new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`))].toSorted();
}

const sound = {
  "packages/kernel/src/index.ts": `export * from "./policy.ts";`,
  "packages/kernel/src/policy.ts": `export const policy = 1;`,
  "packages/permissions/src/index.ts": `import { policy } from "../../kernel/src/index.ts"; export const may = policy;`,
  "packages/application/src/index.ts": `export { may } from "../../permissions/src/index.ts";`,
  "packages/jobs/src/index.ts": `export const work = 1;`,
  "packages/graphql/src/index.ts": `import type { may } from "../../application/src/index.ts"; export type May = typeof may;`,
  "packages/plugin-sdk/src/index.ts": `export * from "../../kernel/src/index.ts";`,
  "packages/demo/src/index.ts": `export const demo = 1;`,
  "packages/server/src/index.ts": `export * from "../../../plugins/one/src/index.ts"; import "../../demo/src/index.ts";`,
  "plugins/one/src/index.ts": `export { policy } from "../../../packages/plugin-sdk/src/index.ts";`,
  "plugins/two/src/index.ts": `export const two = 2;`,
  "test/journey.test.ts": `import "../packages/server/src/index.ts";`,
};

it("finds nothing wrong with a sound house", async () => {
  expect(await broken(sound)).toEqual([]);
});

const importing = (...paths: readonly string[]) => paths.map((path) => `import "${path}";`).join("\n");

it("catches every planted fault", async () => {
  const faults = {
    // upwards, also for a type only
    "packages/permissions/src/up.ts": `import type { may } from "../../application/src/index.ts"; export type X = typeof may;`,
    // to a brother
    "packages/graphql/src/brother.ts": importing("../../jobs/src/index.ts"),
    "packages/kernel/src/reads.ts": importing("node:fs"),
    "packages/jobs/src/knows-plugin.ts": importing("../../../plugins/one/src/index.ts"),
    "packages/jobs/src/knows-demo.ts": importing("../../demo/src/index.ts"),
    "packages/application/src/back-door.ts": importing("../../kernel/src/policy.ts"),
    "packages/application/src/a.ts": `import type { B } from "./b.ts"; export type A = B | 1;`,
    "packages/application/src/b.ts": `import type { A } from "./a.ts"; export type B = A | 2;`,
    "packages/application/src/tested.ts": importing("../../../test/journey.test.ts"),
    "packages/newcomer/src/index.ts": importing("../../kernel/src/index.ts"),
    "plugins/one/src/neighbour.ts": importing("../../two/src/index.ts"),
    "plugins/one/src/platform.ts": importing("../../../packages/application/src/index.ts"),
    "plugins/one/src/kernel.ts": importing("../../../packages/kernel/src/index.ts"),
    "test/nosy.test.ts": importing("../packages/kernel/src/policy.ts"),
    "test/nowhere.test.ts": importing("./not-there.ts"),
  };
  expect(await broken({ ...sound, ...faults })).toEqual([
    "a-plugin-knows-only-the-sdk: plugins/one/src/kernel.ts",
    "a-plugin-knows-only-the-sdk: plugins/one/src/neighbour.ts",
    "a-plugin-knows-only-the-sdk: plugins/one/src/platform.ts",
    "every-package-has-a-floor: packages/newcomer/src/index.ts",
    "floor-of-graphql: packages/graphql/src/brother.ts",
    "floor-of-jobs: packages/jobs/src/knows-demo.ts",
    "floor-of-permissions: packages/permissions/src/up.ts",
    "front-door-only: packages/application/src/back-door.ts",
    "kernel-is-pure: packages/kernel/src/reads.ts",
    "no-cycle: packages/application/src/a.ts",
    "no-package-knows-a-plugin: packages/jobs/src/knows-plugin.ts",
    "resolvable: test/nowhere.test.ts",
    "sources-know-no-tests: packages/application/src/tested.ts",
    "tests-use-the-front-door: test/nosy.test.ts",
  ]);
});
