import { beforeAll, expect, it, afterAll } from "vitest";

import { type FreshDatabase, freshDatabase } from "../support/database.ts";
import { dignity } from "./support/dignity.ts";

let database: FreshDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.drop());

const policy = (...args: string[]) => dignity(["policy", ...args], { DATABASE_OWNER_URL: database.ownerUrl });

it("plans without changing anything, applies just that when told to, and then has nothing to do", async () => {
  for (const _twice of [1, 2]) {
    const planned = await policy("plan", "kmpt", "--detailed-exitcode");
    expect(planned.said).toContain("+ kmpt/witness@1: would be published");
    expect(planned.said).toContain("adopted by nobody yet");
    expect(planned.said).toMatch(/\+ kmpt\/witness: hr may read \(organisation\)/);
    expect(planned.code).toBe(2);
  }
  expect(await policy("apply", "kmpt")).toMatchObject({ code: 1, said: expect.stringContaining("CONSENT_MISSING") });
  expect((await policy("plan", "kmpt", "--detailed-exitcode")).code).toBe(2);

  const applied = await policy("apply", "kmpt", "--yes");
  expect(applied.said).toContain("Published: kmpt/traumatic-incident@1, kmpt/complaint-or-claim@1, kmpt/witness@1");
  expect(applied.code).toBe(0);
  expect(await policy("plan", "kmpt", "--detailed-exitcode")).toMatchObject({
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
