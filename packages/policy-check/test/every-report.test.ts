import type { Policy } from "@dignity/plugin-sdk";
import { describe, expect, it } from "vitest";

import { everyReport, everySituation, fingerprint } from "../src/index.ts";
import { everyPair } from "../src/walk/every-pair.ts";
import { small } from "./support/small-policy.ts";

describe("every report", () => {
  it("is each combination that some condition tells apart, and valid", () => {
    const reports = everyReport(small).map(({ bad, why }) => [bad, why]);
    expect(reports).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
      [false, undefined],
    ]);
  });

  it("beyond the limit still meets every rule", () => {
    const few = everyReport(small, 1);
    expect(few.some(({ bad, why }) => bad === true && why === true)).toBe(true);
  });
});

it("pairs cover every two answers in far fewer rows than all combinations", () => {
  const names = Array.from({ length: 12 }, (_, index) => [`q${index}`, [true, false, undefined]] as const);
  const rows = everyPair(names);
  expect(rows.length).toBeLessThan(40);
  for (const [one] of names)
    for (const [other] of names)
      if (one !== other) expect(new Set(rows.map((row) => `${String(row[one])} ${String(row[other])}`)).size).toBe(9);
});

it("the walk finds every situation, and what can follow it", () => {
  const { situations, next, made } = everySituation(small);
  expect(situations.map(({ state }) => state).sort()).toEqual(["open", "open", "shut"]);
  expect([...made]).toEqual(["close from open"]);
  expect(next.flat().every((index) => index in situations)).toBe(true);
});

it("a fingerprint changes with the policy, and not with the order of its keys", () => {
  expect(fingerprint({ ...small })).toBe(fingerprint(small));
  const { id, ...rest } = small;
  expect(fingerprint({ ...rest, id } as Policy)).toBe(fingerprint(small));
  expect(fingerprint({ ...small, title: "Another" })).not.toBe(fingerprint(small));
});
