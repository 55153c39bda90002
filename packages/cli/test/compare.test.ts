import type { Policy } from "@dignity/kernel";
import { expect, it } from "vitest";

import { compare } from "../src/comparing/compare.ts";
import plugin from "../templates/plugin/src/index.ts";

const [policy] = plugin.policies;
if (!policy) throw new Error("The template has no policy.");
const before: Policy = policy;
const after = (change: Partial<Policy>): Policy => ({ ...before, ...change });

it("finds nothing where nothing is otherwise", () => {
  expect(compare(before, structuredClone(before))).toEqual([]);
});

it("tells what was added, removed and changed, by its rule", () => {
  const { keepInTouch: _gone, ...tasks } = before.tasks;
  const found = compare(before, after({ title: "Dignity", tasks }));
  expect(found.map(({ change, rule }) => `${change} ${rule}`)).toEqual(["changed title", "removed tasks.keepInTouch"]);
});

it("marks a grant that widens, and not one that narrows", () => {
  const [first, ...others] = before.grants;
  if (!first) throw new Error("The template grants nothing.");
  const hidden = { ...first, hide: ["notes"] as const };
  const withHidden = after({ grants: [hidden, ...others] });
  expect(compare(withHidden, before).some(({ change, widens }) => change === "added" && widens)).toBe(true);
  expect(compare(before, withHidden).filter(({ widens }) => widens)).toEqual([]);
  expect(compare(before, after({ grants: others })).filter(({ widens }) => widens)).toEqual([]);
});
