import { beforeAll, expect, it, afterAll } from "vitest";

import { type FreshDatabase, freshDatabase } from "../support/database.ts";
import { dignity } from "./support/dignity.ts";

let database: FreshDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.drop());

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

it("says which database it needs", async () => {
  expect(await dignity(["policy", "plan"])).toMatchObject({
    code: 1,
    said: expect.stringContaining("DATABASE_OWNER_URL_MISSING"),
  });
});
