import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { ashby, firstVersion } from "./support/ashby.ts";
import { dignity } from "./support/dignity.ts";

it("finds nothing in the plugins of this repository", async () => {
  expect(await dignity(["policy", "check", "hee-em", "packages/cli/templates/plugin"])).toMatchObject({ code: 0 });
});

it("names the file, the rule and the reason of what it finds", async () => {
  const folder = await ashby("src/dignity-at-work/people.ts", (text) =>
    text.replace('["read", "act", "assign", "count"]', '["read"]'),
  );
  const { code, said } = await dignity(["policy", "check", folder]);
  expect(code).toBe(1);
  expect(said).toContain("dignity-at-work-v1.ts");
  expect(said).toMatch(/tasks\.investigate\.by: gives work to “hr”, which may not both read the case and act in it/);
});

it("says once what is wrong with many rules in the same way, and of which", async () => {
  const folder = await ashby("src/source.ts", (text) =>
    text.replace(
      "export const { added } = sourcesIn(",
      'export const added = (_: string) => of.said("4.2", "must");\nconst of = sourcesIn(',
    ),
  );
  const { code, said } = await dignity(["policy", "check", folder]);
  expect(code).toBe(1);
  expect(said.match(/at “4\.2”, which names no lines/g)).toHaveLength(1);
  expect(said).toMatch(/\d\d rules: each is said at “4\.2”.*\n\s+capacities\.employer\n/);
});

it("tells of a plugin that cannot be loaded as a finding, and goes on", async () => {
  const folder = await ashby(firstVersion, (text) => `${text}\nthrow new Error("not today");\n`);
  const { code, said } = await dignity(["policy", "check", "--json", folder, "packages/cli/templates/plugin"]);
  expect(code).toBe(1);
  expect(JSON.parse(said)).toMatchObject([{ check: "can be loaded", file: join(folder, "src/index.ts") }]);
  expect(said).toMatch(/not today \(dignity-at-work-v1\.ts:\d+\)/);
});

it.each([
  ["an import without its ending", firstVersion, "./facts.ts", "./facts", "An import names a whole file"],
  ["a plugin that is not the default", "src/index.ts", "export default", "export const it =", "Write: export default"],
])("says what to do about %s", async (_what, file, was, is, told) => {
  const folder = await ashby(file, (text) => text.replace(was, is));
  const { code, said } = await dignity(["policy", "check", folder]);
  expect(code).toBe(1);
  expect(said).toContain(told);
  expect(said).not.toContain("load-plugin");
});

it.each([
  ["written for another SDK", "^2.0.0", "It is written for SDK ^2.0.0, and this is SDK"],
  ["written for no SDK that there is", "soon", "“soon” is no range of versions"],
])("finds what is %s", async (_what, sdk, told) => {
  const folder = await ashby("src/index.ts", (text) => text.replace(/sdk: ".*"/, `sdk: "${sdk}"`));
  expect(await dignity(["policy", "check", folder])).toMatchObject({ code: 1, said: expect.stringContaining(told) });
});

it("finds two plugins with one id, and checks one that TypeScript would refuse", async () => {
  const [one, other] = [
    await ashby(),
    await ashby(firstVersion, (text) => `${text}\nconst unused: number = "none";\n`),
  ];
  const { code, said } = await dignity(["policy", "check", one, other]);
  expect(code).toBe(1);
  expect(said).toContain(`“ashby” is the id of ${one}, too`);
  expect(said).toContain("2 plugins checked, 1 finding.");
});

it("does not pass where a plugin ends the process", async () => {
  const folder = await ashby(firstVersion, (text) => `${text}\nprocess.exit(0);\n`);
  const ran = await dignity(["policy", "check", folder]);
  expect(ran).toMatchObject({ code: 1, said: expect.stringContaining("It ended before it was done") });
});

it("records a version once, and renews it only when asked", async () => {
  const folder = await ashby();
  expect((await dignity(["policy", "check", "--publish", folder])).said).toContain(
    "ashby/dignity-at-work@1 is recorded",
  );
  const recorded = readFileSync(join(folder, "published.json"), "utf8");
  expect(recorded).toMatch(/"ashby\/dignity-at-work@1": "[0-9a-f]{64}"/);

  const file = join(folder, firstVersion);
  writeFileSync(file, readFileSync(file, "utf8").replace('title: "Dignity at Work"', 'title: "Dignity"'));
  expect(await dignity(["policy", "check", "--publish", folder])).toMatchObject({
    code: 1,
    said: expect.stringContaining("is published, and reads otherwise now"),
  });
  expect(readFileSync(join(folder, "published.json"), "utf8")).toBe(recorded);

  expect((await dignity(["policy", "check", "--publish", "--renew", folder])).said).toContain("recorded anew");
  expect(readFileSync(join(folder, "published.json"), "utf8")).not.toBe(recorded);
});
