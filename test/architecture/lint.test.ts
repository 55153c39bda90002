import { expect, it } from "vitest";

import { checkHouse } from "./scratch-house.ts";

const oxlint = { program: "oxlint/bin/oxlint", config: ".oxlintrc.json", args: ["--format", "json", "."] };

/** The rules that these files break. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { diagnostics } = JSON.parse(await checkHouse(files, oxlint)) as {
    diagnostics: { code: string; filename: string }[];
  };
  return diagnostics.map(({ code, filename }) => `${code}: ${filename}`).toSorted();
}

it("the kernel has no clock, no process and no console", async () => {
  const wrong = {
    "packages/kernel/src/date.ts": `export const now = () => Date.now();`,
    "packages/kernel/src/new-date.ts": `export const now = () => new Date();`,
    "packages/kernel/src/process.ts": `export const mode = process.env["MODE"];`,
    "packages/kernel/src/console.ts": `console.log("decided");`,
    "packages/kernel/src/random.ts": `export const id = Math.random();`,
    "packages/kernel/src/instant.ts": `import { Temporal } from "temporal-polyfill"; export const now = Temporal.Now.instant();`,
    "packages/jobs/src/clock.ts": `export const now = () => Date.now();`,
  };
  expect(await broken(wrong)).toEqual([
    "eslint(no-console): packages/kernel/src/console.ts",
    "eslint(no-restricted-globals): packages/kernel/src/console.ts",
    "eslint(no-restricted-globals): packages/kernel/src/date.ts",
    "eslint(no-restricted-globals): packages/kernel/src/new-date.ts",
    "eslint(no-restricted-globals): packages/kernel/src/process.ts",
    "eslint(no-restricted-properties): packages/kernel/src/instant.ts",
    "eslint(no-restricted-properties): packages/kernel/src/random.ts",
  ]);
});

it("nothing is any, and only a plugin and a configuration have a default export", async () => {
  const files = {
    "packages/jobs/src/any.ts": `export const it = (one: any) => one;`,
    "packages/jobs/src/index.ts": `export default 1;`,
    "plugins/one/src/index.ts": `export default 1;`,
    "vitest.config.ts": `export default {};`,
  };
  expect(await broken(files)).toEqual([
    "import(no-default-export): packages/jobs/src/index.ts",
    "typescript(no-explicit-any): packages/jobs/src/any.ts",
  ]);
});
