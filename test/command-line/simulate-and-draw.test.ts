import { expect, it } from "vitest";

import { dignity } from "./support/dignity.ts";

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
