import { join } from "node:path";

import { expect, it } from "vitest";

import { allStories, policies } from "../stories/all-stories.ts";
import { isAsAgreed } from "./agreed-grants.ts";
import { unheldForAReason } from "./unheld-for-a-reason.ts";
import { tally } from "./unheld.ts";

const stories = allStories(join(import.meta.dirname, "../../.."));

it("every rule is held by a story, but for those that are listed with the reason", async () => {
  const { broken, unheld } = await tally(policies, stories);
  const listed = Object.entries(unheldForAReason).map(([id, by]) => [id, Object.values(by).flat().toSorted()]);
  expect(Object.fromEntries(unheld)).toEqual(Object.fromEntries(listed));
  expect(broken).toBeGreaterThanOrEqual(1800);
}, 120_000);

it("holds no grant to be broken where none is", () => {
  expect(policies.filter((policy) => !isAsAgreed(policy))).toEqual([]);
});

it("notices when a story that holds a rule is gone", async () => {
  const bullying = policies.filter(({ id }) => id === "hee-em/bullying@1");
  const without = stories.filter(({ file }) => !file.endsWith("nobody-is-named-in-formal-proceedings.yaml"));
  const { unheld } = await tally(bullying, without);
  expect(unheld.get("hee-em/bullying@1")).toContain("tasks.putAllegations.notApplicable");
}, 60_000);
