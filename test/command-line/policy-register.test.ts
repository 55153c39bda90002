import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect, it } from "vitest";

import { dignity } from "./support/dignity.ts";
import { temporaryFolder } from "./support/folder.ts";
import { house, lists } from "./support/house.ts";

/** What a repository's lists say, before and after. */
const textsIn = (folder: string) => lists.map((file) => readFileSync(join(folder, file), "utf8"));

async function houseWith(id: string): Promise<string> {
  const folder = house();
  await dignity(["policy", "new", id, "--yes", "--into", join(folder, "plugins")]);
  return folder;
}

it.each(["ashby", "ashby-and-co", "zebra"])(
  "names %s in each list once, in its order, as it would be written by hand",
  async (id) => {
    const folder = await houseWith(id);
    const before = textsIn(folder);
    const { code, said } = await dignity(["policy", "register", join(folder, "plugins", id)]);
    expect(said.match(/✓ added to packages\/server/g)).toHaveLength(3);
    expect(code).toBe(0);

    const after = textsIn(folder);
    for (const [index, text] of after.entries()) {
      const added = text.split("\n").filter((line) => !(before[index] ?? "").split("\n").includes(line));
      expect(added.filter((line) => line.includes(id))).toHaveLength(1);
    }
    const [, manifest = "", project = ""] = after;
    expect(JSON.parse(manifest)).toMatchObject({ dependencies: { [`@dignity/plugin-${id}`]: "workspace:*" } });
    expect(JSON.parse(project)).toMatchObject({
      references: expect.arrayContaining([{ path: `../../plugins/${id}` }]),
    });
    const root = resolve(import.meta.dirname, "../..");
    const format = [
      join(root, "node_modules/oxfmt/bin/oxfmt"),
      "--config",
      join(root, ".oxfmtrc.json"),
      "--check",
      ".",
    ];
    expect(execFileSync(process.execPath, format, { cwd: join(folder, "packages"), encoding: "utf8" })).toContain(
      "correct",
    );

    const again = await dignity(["policy", "register", join(folder, "plugins", id)]);
    expect(again).toMatchObject({ code: 0, said: expect.not.stringContaining("✓") });
    expect(textsIn(folder)).toEqual(after);
  },
);

it("changes no list if one of them is not as expected", async () => {
  const folder = await houseWith("ashby");
  const [, , project = ""] = lists;
  writeFileSync(join(folder, project), "{}\n");
  const before = textsIn(folder);
  const ran = await dignity(["policy", "register", join(folder, "plugins/ashby")]);
  expect(ran).toMatchObject({ code: 1, said: expect.stringContaining("LIST_NOT_FOUND") });
  expect(ran.said).toContain('{ "path": "../../plugins/ashby" }');
  expect(textsIn(folder)).toEqual(before);
});

it("registers none that lies elsewhere", async () => {
  const into = temporaryFolder();
  const began = await dignity(["policy", "new", "ashby", "--yes", "--register", "--into", into]);
  expect(began).toMatchObject({ code: 1, said: expect.stringContaining("PLUGIN_ELSEWHERE") });
  await dignity(["policy", "new", "ashby", "--yes", "--into", into]);
  const ran = await dignity(["policy", "register", join(into, "ashby")]);
  expect(ran).toMatchObject({ code: 1, said: expect.stringContaining("PLUGIN_ELSEWHERE") });
});
