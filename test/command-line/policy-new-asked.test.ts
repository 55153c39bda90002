import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { freshDatabase } from "../support/database.ts";
import { atTerminal, controlC, enter } from "./support/at-terminal.ts";
import { house } from "./support/house.ts";

const index = (folder: string) => readFileSync(join(folder, "plugins/ashby/src/index.ts"), "utf8");

it("asks for each thing, says why an answer cannot be, and takes what suggests itself", async () => {
  const folder = house();
  const { sees, types, ended } = atTerminal(["policy", "new"], folder);
  await sees("What shall the plugin be called?");
  types(`Ashby Trust${enter}`);
  await sees("Give up to 40 lower-case letters");
  types(`${"\b".repeat(11)}ashby${enter}`);
  await sees("What do people call the organisation?");
  types(enter);
  await sees("Who publishes the policy?");
  types(` NHS Trust${enter}`);
  await sees("Shall the server of this repository offer it?");
  types(enter);
  const { code, said } = await ended;
  expect(said).toContain("ashby: 1 version, nothing found");
  expect(said).toContain("4. Let the server offer it: dignity policy register ashby");
  expect(said).not.toContain("added to packages/server");
  expect(code).toBe(0);
  expect(index(folder)).toContain('publisher: "Ashby NHS Trust"');
});

it("asks nothing that was said, and registers the plugin if it is told to", async () => {
  const folder = house();
  const { sees, types, ended } = atTerminal(["policy", "new", "ashby", "--title", "Ashby"], folder);
  await sees("Who publishes the policy?");
  types(enter);
  await sees("Shall the server of this repository offer it?");
  types("y");
  const { code, said } = await ended;
  expect(said).not.toContain("What shall the plugin be called?");
  expect(said).toContain("added to packages/server/src/plugins.ts: what the server loads");
  expect(code).toBe(0);
  expect(readFileSync(join(folder, "packages/server/src/plugins.ts"), "utf8")).toContain("@dignity/plugin-ashby");
});

it("writes nothing for somebody who stops it", async () => {
  const folder = house();
  const { sees, types, ended } = atTerminal(["policy", "new", "ashby", "--title", "Ashby"], folder);
  await sees("Who publishes the policy?");
  types(controlC);
  expect(await ended).toMatchObject({ code: 1, said: expect.stringContaining("STOPPED") });
  expect(existsSync(join(folder, "plugins/ashby"))).toBe(false);
});

it("publishes nothing for somebody who only presses Enter", async () => {
  const database = await freshDatabase();
  const template = join(import.meta.dirname, "../../packages/cli/templates/plugin");
  const environment = { DATABASE_OWNER_URL: database.ownerUrl };
  const { sees, types, ended } = atTerminal(["policy", "apply", template], house(), environment);
  await sees("Publish this? What is published is never changed.");
  types(enter);
  const { code, said } = await ended;
  await database.drop();
  expect(said).toContain("Nothing was published.");
  expect(code).toBe(1);
});
