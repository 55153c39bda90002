import { expect, expectTypeOf, it } from "vitest";

import { alike, during, from, rule, sourcesIn, staying } from "../src/index.ts";

const { said, added } = sourcesIn("A policy for tests");

it("a rule is its label, its source, and how it goes", () => {
  expect(rule("Closed", said("1"))).toEqual({ label: "Closed", source: said("1") });
  const report = rule("Report it", said("2", "must"), { by: ["manager"] });
  expect(report).toEqual({ label: "Report it", source: said("2", "must"), by: ["manager"] });
  expectTypeOf(report.by).toEqualTypeOf<readonly ["manager"]>();
});

it("what rules have in common is said once, and each may say otherwise of itself", () => {
  const tasks = alike({ by: ["manager"], once: true }, { talk: rule("Talk", added("a")), tell: { by: ["hr"] } });
  expect(tasks).toEqual({
    talk: { label: "Talk", source: added("a"), by: ["manager"], once: true },
    tell: { by: ["hr"], once: true },
  });
  expectTypeOf(tasks.talk.by).toEqualTypeOf<readonly ["manager"]>();
  expectTypeOf(tasks.tell.by).toEqualTypeOf<readonly ["hr"]>();
});

it("the tasks of a group belong to the same states", () => {
  expect(during(["open"], { talk: {} })).toEqual({ talk: { during: ["open"] } });
});

it("a path leads from many states to one, or stays in each", () => {
  const end = from(["open", "resting"], "closed");
  expect(end).toEqual({ open: "closed", resting: "closed" });
  expectTypeOf(end).toEqualTypeOf<{ readonly open: "closed"; readonly resting: "closed" }>();
  const stay = staying(["open", "resting"]);
  expect(stay).toEqual({ open: "open", resting: "resting" });
  expectTypeOf(stay).toEqualTypeOf<{ readonly open: "open"; readonly resting: "resting" }>();
});
