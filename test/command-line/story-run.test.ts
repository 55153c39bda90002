import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { dignity } from "./support/dignity.ts";
import { temporaryFolder } from "./support/folder.ts";

async function stories(then: string): Promise<string> {
  const folder = temporaryFolder();
  await dignity(["policy", "new", "ashby", "--yes", "--into", folder]);
  const file = join(folder, "ashby/stories/mine.yaml");
  const given =
    "name: mine\npathway: ashby/dignity-at-work\nrequirements: [R-1]\ngiven: { report: a remark at handover }";
  writeFileSync(file, `${given}\n${then}\n`);
  return file;
}

it("tells stories that lie outside the repository, to the plugin they lie in", async () => {
  const { code, said } = await dignity(["story", "run", await stories("then: { state: assessing }")]);
  expect(said).toContain("1 story: 1 hold, 0 do not. 1 assertion checked.");
  expect(code).toBe(0);
});

it("tells a story that lies beside no world in that of the plugin it speaks of", async () => {
  const file = join(temporaryFolder(), "lies-alone.yaml");
  copyFileSync("plugins/kmpt/stories/witness/called-again.yaml", file);
  const { code, said } = await dignity(["story", "run", file]);
  expect(said).toContain("1 story: 1 hold, 0 do not.");
  expect(code).toBe(0);
});

it("says what is missing where there is no world at all", async () => {
  const file = join(temporaryFolder(), "lies-alone.yaml");
  writeFileSync(file, "name: mine\n");
  const { code, said } = await dignity(["story", "run", file]);
  expect(said).toContain("There is no world.yaml beside this story");
  expect(code).toBe(1);
});

it.each([
  ["does not hold", "then: { state: closed }", /mine\.yaml:5: .*“?assessing/],
  ["asserts what nobody ever sees", "then: { mood: better }", /mine\.yaml:5: .*mood/],
  ["asserts nothing", "", /mine\.yaml:\d+: This story ends without asserting anything/],
])("fails where a story %s, with its file and line", async (_what, then, line) => {
  const { code, said } = await dignity(["story", "run", await stories(then)]);
  expect(said).toMatch(line);
  expect(code).toBe(1);
});

it("does not pass over stories behind a link, nor a folder without any", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "none"));
  expect(await dignity(["story", "run", join(folder, "none")])).toMatchObject({
    code: 1,
    said: expect.stringContaining("NO_STORIES"),
  });
  symlinkSync(join(process.cwd(), "plugins/kmpt/stories"), join(folder, "none/linked"));
  expect(await dignity(["story", "run", folder])).toMatchObject({
    code: 1,
    said: expect.stringMatching(/linked:1: This is a link to a folder/),
  });
});

it("says what only a server can check", async () => {
  const { said } = await dignity(["story", "run", await stories("then: { unseenBy: [colleague] }")]);
  expect(said).toContain("line 5: only a server knows who sees what");
});

it("says that no server answers", async () => {
  const ran = await dignity(["story", "run", "plugins/kmpt/stories", "--http", "http://127.0.0.1:9"]);
  expect(ran).toMatchObject({ code: 1, said: expect.stringContaining("SERVER_UNREACHABLE") });
});
