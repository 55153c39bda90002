import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { expect, it } from "vitest";

import { dignity } from "./support/dignity.ts";
import { temporaryFolder } from "./support/folder.ts";

const repository = resolve(import.meta.dirname, "../..");
const names = ["--title", "Ashby & Co", "--publisher", "Ashby NHS Trust"];

it("scaffolds a plugin that passes the check, its stories and the kit untouched, in under a minute", async () => {
  const [into, begun] = [temporaryFolder(), performance.now()];
  const { code, said } = await dignity(["policy", "new", "ashby", ...names, "--into", into]);
  expect(said).toContain("ashby: 1 version, nothing found");
  expect(said).toContain("5 stories: 5 hold, 0 do not.");
  expect(code).toBe(0);

  const kit = [join(repository, "node_modules/vitest/vitest.mjs"), "run", "--root", join(into, "ashby")];
  const { stdout } = await promisify(execFile)(process.execPath, kit, {
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
  });
  expect(stdout).toMatch(/Test Files\s+2 passed \(2\)/);
  expect(performance.now() - begun).toBeLessThan(60_000);
}, 90_000);

it("writes the names it was given, and leaves none of the template's", async () => {
  const into = temporaryFolder();
  await dignity(["policy", "new", "ashby", ...names, "--into", into]);
  const index = readFileSync(join(into, "ashby/src/index.ts"), "utf8");
  expect(index).toContain('publisher: "Ashby NHS Trust"');
  const { stdout } = await promisify(execFile)("grep", [
    "-riE",
    "your.trust",
    "--exclude-dir=node_modules",
    "-c",
    into,
  ]).catch(({ stdout: found }: { stdout: string }) => ({ stdout: found }));
  expect(stdout.split("\n").filter((line) => line !== "" && !line.endsWith(":0"))).toEqual([]);
});

it("takes a folder with spaces, and shows its path so that it can be typed", async () => {
  const into = join(temporaryFolder(), "Grüne Hügel's policies");
  const { code, said } = await dignity(["policy", "new", "ashby", "--yes", "--into", into]);
  expect(code).toBe(0);
  const [, tell = ""] = /dignity (story run .*)/.exec(said) ?? [];
  const { stdout } = await promisify(execFile)("sh", ["-c", `${process.execPath} packages/cli/dist/main.js ${tell}`]);
  expect(stdout).toContain("5 stories: 5 hold");
});

it("writes over nothing", async () => {
  const into = temporaryFolder();
  await dignity(["policy", "new", "ashby", "--yes", "--into", into]);
  const again = await dignity(["policy", "new", "ashby", "--yes", "--into", into]);
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining("FOLDER_EXISTS") });
});

it.each([
  ["a bad id", ["Ashby_Trust", "--yes"], "ID_INVALID"],
  ["a title that would break the files", ["ashby", "--title", 'Ash"by', "--yes"], "TITLE_INVALID"],
  ["what it cannot ask for without a terminal", ["ashby"], "ANSWER_MISSING"],
])("refuses %s", async (_what, args, code) => {
  const ran = await dignity(["policy", "new", ...args, "--into", temporaryFolder()]);
  expect(ran).toMatchObject({ code: 1, said: expect.stringContaining(code) });
});
