import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, it } from "vitest";

import { dignity } from "./support/dignity.ts";
import { temporaryFolder } from "./support/folder.ts";

const template = "packages/cli/templates/plugin/dignity-at-work";
const facts = ["--fact", "by=staff", "--fact", "serious=yes", "--fact", "managerInvolved=no"];
const simulate = (...args: string[]) => dignity(["policy", "simulate", template, ...facts, ...args]);

it("shows whose case it becomes, what is suggested and why, what is owed and when in London", async () => {
  const times = ["--happened", "2026-10-16 18:30", "--setting", "contactWithin=2 working days"];
  const { code, said } = await simulate(...times, "--json");
  expect(JSON.parse(said)).toMatchObject({
    case: { owner: { name: "employer" } },
    suggested: { name: "formal" },
    situations: [{ at: "2026-10-16 18:30", state: { name: "assessing" } }],
  });
  expect(said).toContain("the end of 2026-10-20");
  expect(code).toBe(0);
});

it("walks on step by step, and says why a step is refused", async () => {
  const level = ["--move", "decideLevel", "--answers", "{ level: formal, reason: A threat }"];
  const { code, said } = await simulate(
    ...level,
    "--move",
    "conclude",
    "--answers",
    "{ action: noAction, reason: Why not }",
  );
  expect(said).toContain("after decideLevel: Investigated formally");
  expect(said).toContain("STILL_OWED");
  expect(code).toBe(1);
});

it("never waits for facts that nobody is there to give", async () => {
  const ran = await dignity(["policy", "simulate", template]);
  expect(ran).toMatchObject({ code: 1, said: expect.stringContaining("--fact by=VALUE") });
});

it("draws, with a state marked, and refuses a state that is not there", async () => {
  const plain = await dignity(["policy", "draw", template, "--format", "mermaid"]);
  const marked = await dignity(["policy", "draw", template, "--format", "mermaid", "--state", "talking"]);
  expect(plain.said).not.toBe(marked.said);
  expect((await dignity(["policy", "draw", template])).said).toMatch(/^<svg /);
  expect((await dignity(["policy", "draw", template, "--state", "nowhere"])).said).toContain("STATE_UNKNOWN");
});

it.each([
  ["no such day", ["--happened", "2026-11-31 10:00"], "TIME_INVALID", "a month and day that there are"],
  ["a time that London has twice", ["--happened", "2026-10-25 01:30"], "TIME_INVALID", "the clocks change"],
  ["a step that is none", ["--move", "decidLevel"], "MOVE_UNKNOWN", "There are: decideLevel"],
  ["a task that is none", ["--task", "kontakt"], "TASK_UNKNOWN", "There are: contact"],
  ["a file that is not there", ["--facts", "nowhere.yaml"], "ENOENT", "nowhere.yaml cannot be used"],
  ["a folder for a file", ["--facts", "packages"], "EISDIR", "Name a file"],
])("refuses %s, and says what to do", async (_what, args, code, mend) => {
  const ran = await simulate(...args);
  expect(ran).toMatchObject({ code: 1, said: expect.stringContaining(code) });
  expect(ran.said).toContain(mend);
  expect(ran.said).not.toMatch(/^\s+at /m);
});

it("says why there is no time, and what would set one", async () => {
  const { said } = await simulate("--setting", "contactWithin=2 weeks");
  expect(said).toContain("(14 days), soft");
  expect(said).toContain('no time set (--setting "touchEvery=10 working days" tries one)');
});

it("makes the folder that a drawing goes into", async () => {
  const file = join(temporaryFolder(), "made", "picture.svg");
  expect(await dignity(["policy", "draw", template, "--out", file])).toMatchObject({ code: 0 });
  expect(readFileSync(file, "utf8")).toMatch(/^<svg /);
});

it("ends quietly where nobody reads on", async () => {
  const words = ["policy", "simulate", template, ...facts].join(" ");
  const command = `{ ${process.execPath} packages/cli/dist/main.js ${words}; echo "code $?" >&2; } | true`;
  expect(await promisify(execFile)("sh", ["-c", command])).toMatchObject({ stderr: "code 0\n" });
});
