import { afterEach, beforeEach, expect, it } from "vitest";

import { type FreshDatabase, freshDatabase } from "../support/database.ts";
import { addSecondVersion, ashby, change, firstVersion, slowerAndWider } from "./support/ashby.ts";
import { dignity } from "./support/dignity.ts";

let database: FreshDatabase;
beforeEach(async () => void (database = await freshDatabase()));
afterEach(() => database.drop());

const template = "packages/cli/templates/plugin";
const policy = (...args: string[]) => dignity(["policy", ...args], { DATABASE_OWNER_URL: database.ownerUrl });

it("plans without changing anything, applies just that when told to, and then has nothing to do", async () => {
  for (const _twice of [1, 2]) {
    const planned = await policy("plan", template, "--detailed-exitcode");
    expect(planned.said).toContain("+ your-trust/dignity-at-work@1: would be published");
    expect(planned.said).toContain("adopted by nobody yet");
    expect(planned.said).toMatch(/\+ your-trust\/dignity-at-work: hr may read \(organisation\)/);
    expect(planned.code).toBe(2);
  }
  expect(await policy("apply", template)).toMatchObject({ code: 1, said: expect.stringContaining("CONSENT_MISSING") });
  expect((await policy("plan", template, "--detailed-exitcode")).code).toBe(2);

  const applied = await policy("apply", template, "--yes");
  expect(applied.said).toContain("Published: your-trust/dignity-at-work@1.");
  expect(applied.code).toBe(0);
  expect(await policy("plan", template, "--detailed-exitcode")).toMatchObject({
    code: 0,
    said: expect.stringContaining("There is nothing to do."),
  });
});

/** Writes the plugin's approvals into its index. */
const approve = (folder: string, approvals: Readonly<Record<string, readonly object[]>>) =>
  change(folder, "src/index.ts", (text) =>
    text.replace(/\n( {2}approvals: .*)?\}\);/, `\n  approvals: ${JSON.stringify(approvals)},\n});`),
  );

const first = "ashby/dignity-at-work@1";
const reviewed = { by: "board", decision: "reviewed", on: "2025-11-20" };
const approved = { by: "board", decision: "approved", on: "2025-12-01" };

it("shows approvals before it records them, and records each once", async () => {
  const folder = await ashby();
  approve(folder, { [first]: [reviewed] });
  const planned = await policy("plan", folder);
  expect(planned.said).toContain("+ would be recorded: reviewed by board on 2025-11-20");
  // To have looked at it is not to have agreed to it.
  expect(planned.said).toContain("not agreed to yet by: The Board");
  expect(planned.said).toMatch(/\d+ rules read or added that nobody has agreed to/);
  expect((await policy("apply", folder, "--yes")).said).toContain("1 approval recorded.");

  approve(folder, { [first]: [reviewed, approved] });
  const onceMore = await policy("plan", folder, "--detailed-exitcode");
  expect(onceMore.code).toBe(2);
  expect(onceMore.said).toContain("    reviewed by board on 2025-11-20");
  expect(onceMore.said).toContain("+ would be recorded: approved by board on 2025-12-01");
  expect(onceMore.said).not.toMatch(/not agreed to/);
  const applied = await policy("apply", folder, "--yes");
  expect(applied).toMatchObject({ code: 0, said: expect.stringContaining("no new version.\n1 approval recorded.") });
  expect((await policy("plan", folder, "--detailed-exitcode")).code).toBe(0);

  approve(folder, {});
  const forgotten = await policy("plan", folder, "--detailed-exitcode");
  expect(forgotten.said).toContain("approved by board on 2025-12-01");
  expect(forgotten.code).toBe(0);
});

it("refuses an approval that is on record for other rules, and does not count it", async () => {
  const folder = await ashby();
  const some = { by: "board", decision: "ratified", on: "2025-12-09", rules: ["tasks.contact"] };
  addSecondVersion(folder, "");
  approve(folder, { "ashby/dignity-at-work@2": [some] });
  const awaiting = (said: string) => /(\d+) rules read or added/g.exec(said.split("dignity-at-work@2")[1] ?? "")?.[1];
  expect((await policy("apply", folder, "--yes")).code).toBe(0);
  const before = awaiting((await policy("plan", folder)).said);

  approve(folder, { "ashby/dignity-at-work@2": [{ ...some, rules: ["tasks.contact", "tasks.talk"] }] });
  const { code, said } = await policy("plan", folder);
  expect(said).toContain("✗ ratified by board on 2025-12-09: refused. It is on record for other rules.");
  expect(awaiting(said)).toBe(before);
  expect(code).toBe(1);
  expect(await policy("apply", folder, "--yes")).toMatchObject({
    code: 1,
    said: expect.stringContaining("PLAN_REFUSED"),
  });
});

it("refuses an approval of a day that is yet to come", async () => {
  const folder = await ashby();
  approve(folder, { [first]: [{ ...approved, on: "2999-12-01" }] });
  const { code, said } = await policy("plan", folder);
  expect(said).toContain("✗ approved by board on 2999-12-01: refused. That day is yet to come.");
  expect(said).toContain("not agreed to yet by: The Board");
  expect(code).toBe(1);
});

it("refuses two plugins with one id, and publishes a plan once, however many apply it", async () => {
  const [one, other] = [await ashby(), await ashby()];
  expect(await policy("apply", one, other, "--yes")).toMatchObject({
    code: 1,
    said: expect.stringMatching(/“ashby” is the id of [^]*PLAN_REFUSED/),
  });
  const both = await Promise.all([policy("apply", one, "--yes"), policy("apply", one, "--yes")]);
  expect(both.filter(({ said }) => said.includes(`Published: ${first}.`))).toHaveLength(1);
  expect(both.filter(({ said }) => /PLAN_OUTDATED|There is nothing to do/.test(said))).toHaveLength(1);
});

it("refuses a published version that reads otherwise now, and publishes nothing beside it", async () => {
  const folder = await ashby();
  await policy("apply", folder, "--yes");
  change(folder, firstVersion, (text) => text.replace('title: "Dignity at Work"', 'title: "Dignity"'));
  addSecondVersion(folder, slowerAndWider);
  const planned = await policy("plan", folder, "--detailed-exitcode");
  expect(planned.code).toBe(1);
  expect(planned.said).toContain(`✗ ${first}: refused. It is published with another text, which serves on.`);
  expect(planned.said).not.toContain("To do it: dignity policy apply");

  const applied = await policy("apply", folder, "--yes");
  expect(applied).toMatchObject({ code: 1, said: expect.stringContaining("PLAN_REFUSED") });
  change(folder, firstVersion, (text) => text.replace('title: "Dignity"', 'title: "Dignity at Work"'));
  const mended = await policy("plan", folder);
  expect(mended.said).toContain(`  ${first}: published, unchanged`);
  expect(mended.said).toContain("+ ashby/dignity-at-work@2: would be published");
});

it("shows who may newly see what in old cases, too, and puts just that in force", async () => {
  const folder = await ashby();
  await policy("apply", folder, "--yes");
  addSecondVersion(folder, slowerAndWider);
  const grant = "+ ashby/dignity-at-work: director may read (organisation)";
  const { said } = await policy("plan", folder);
  expect(said.split("\n").filter((line) => /^ {2}[+-] ashby/.test(line))).toEqual([`  ${grant}`]);
  expect((await policy("apply", folder, "--yes")).said).toContain("Published: ashby/dignity-at-work@2.");
  expect((await policy("plan", folder, "--detailed-exitcode")).code).toBe(0);
});

it("says which database it needs", async () => {
  expect(await dignity(["policy", "plan"])).toMatchObject({
    code: 1,
    said: expect.stringContaining("DATABASE_OWNER_URL_MISSING"),
  });
});
