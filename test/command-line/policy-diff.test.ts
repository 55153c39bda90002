import { join } from "node:path";

import { afterAll, beforeAll, expect, it } from "vitest";

import { type FreshDatabase, freshDatabase } from "../support/database.ts";
import { addSecondVersion, ashby, change, firstVersion, slowerAndWider } from "./support/ashby.ts";
import { dignity } from "./support/dignity.ts";

let database: FreshDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.drop());

const policy = (...args: string[]) => dignity(["policy", ...args], { DATABASE_OWNER_URL: database.ownerUrl });

const meaning = `People may see or do more
  - Director of Workforce may newly read every case of their organisation.

A time is longer, or gone
  - “Time to investigate”, until an organisation sets it: 45 working days instead of 30 working days, which is later.

Also otherwise
  - New cases open under it from 2026-06-01 instead of 2026-01-01.

3 rules otherwise, 1 of them wider.`;

const retitled = (text: string) => text.replace('title: "Dignity at Work"', 'title: "Dignity"');

it("says what a later version means, by what has to be decided", async () => {
  const folder = await ashby();
  addSecondVersion(folder, slowerAndWider);
  const pathway = join(folder, "dignity-at-work");
  expect(await policy("diff", `${pathway}@1`, pathway)).toEqual({ code: 0, said: `${meaning}\n` });
  expect((await policy("diff", `${pathway}@1`, pathway, "--rules")).said).toContain("+ grants.director added  WIDENS");
  expect((await policy("diff", `${pathway}@1`, pathway, "--detailed-exitcode")).code).toBe(2);
  expect((await policy("diff", pathway, pathway, "--detailed-exitcode")).code).toBe(0);

  const { said } = await policy("diff", `${pathway}@1`, pathway, "--json");
  expect(JSON.parse(said)).toMatchObject({
    before: "ashby/dignity-at-work@1",
    meanings: expect.arrayContaining([
      expect.objectContaining({ concern: "time", rule: "settings.investigateWithin" }),
    ]),
    rules: expect.arrayContaining([expect.objectContaining({ rule: "grants.director", widens: true })]),
  });
});

it("holds a plugin against a published file, which knows what has changed, and what comes after it", async () => {
  const folder = await ashby();
  const against = ["--against", join(folder, "published.json"), "--detailed-exitcode"];
  expect(await policy("diff", folder, ...against)).toEqual({
    code: 2,
    said: "+ ashby/dignity-at-work@1 is not published yet\n    There is no version before it.\n",
  });

  await policy("check", "--publish", folder);
  expect(await policy("diff", folder, ...against)).toMatchObject({ code: 0 });
  addSecondVersion(folder, slowerAndWider);
  expect(await policy("diff", folder, ...against)).toEqual({
    code: 2,
    said: `  ashby/dignity-at-work@1 is published, unchanged
+ ashby/dignity-at-work@2 is not published yet

Beside ashby/dignity-at-work@1:

${meaning}
`,
  });

  change(folder, firstVersion, retitled);
  expect(await policy("diff", folder, ...against)).toMatchObject({
    code: 1,
    said: expect.stringMatching(
      /✗ ashby\/dignity-at-work@1 is published with another text[^]*Only its fingerprint is kept/,
    ),
  });
});

it("holds a plugin against a database, which keeps the words that are published", async () => {
  const folder = await ashby();
  const against = ["--against", "database"];
  expect((await policy("apply", folder, "--yes")).code).toBe(0);
  expect(await policy("diff", folder, ...against)).toEqual({
    code: 0,
    said: "  ashby/dignity-at-work@1 is published, unchanged\n",
  });

  change(folder, firstVersion, retitled);
  addSecondVersion(folder, "");
  const { code, said } = await policy("diff", folder, ...against);
  expect(code).toBe(1);
  expect(said).toContain(`Beside its published text:

Also otherwise
  - “Dignity at Work” is now called “Dignity”.`);
  expect(said).toMatch(/Beside ashby\/dignity-at-work@1:[^]*“Dignity at Work” is now called “Dignity”\./);

  change(folder, "src/index.ts", (text) => text.replace("[dignityAtWorkV1, dignityAtWorkV2]", "[dignityAtWorkV2]"));
  const without = await policy("diff", folder, ...against);
  expect(without.code).toBe(1);
  expect(without.said).toContain("Beside ashby/dignity-at-work@1:");
  expect(without.said).toContain("✗ ashby/dignity-at-work@1 is published, and the plugin has it no longer.");
});

it.each([
  ["one version alone", ["kmpt/witness"], "NOTHING_TO_COMPARE"],
  ["two versions and a file", ["kmpt/witness", "kmpt/witness", "--against", "x"], "NOTHING_TO_COMPARE"],
  ["a file that is not there", ["kmpt", "--against", "nowhere.json"], "PUBLISHED_NOT_FOUND"],
  ["a file that is something else", ["kmpt", "--against", "package.json"], "PUBLISHED_INVALID"],
])("refuses %s", async (_what, args, code) => {
  expect(await policy("diff", ...args)).toMatchObject({ code: 1, said: expect.stringContaining(code) });
});

it("says that it does not know which database", async () => {
  expect(await dignity(["policy", "diff", "kmpt", "--against", "database"])).toMatchObject({
    code: 1,
    said: expect.stringContaining("DATABASE_OWNER_URL_MISSING"),
  });
});
