import type { Plugin } from "@dignity/plugin-sdk";
import fc from "fast-check";
import { expect, it } from "vitest";

import { checkPlugin } from "../src/index.ts";
import { small } from "./support/small-policy.ts";

const plugin = { id: "small", publisher: "Somebody", sdk: "^1.0.0", policies: [small] };

it("finds nothing in a sound plugin", () => {
  expect(checkPlugin(plugin)).toEqual([]);
});

it("whatever is broken in a plugin, it is found or harmless, and nothing is thrown", () => {
  const places = everyPlace(plugin);
  const breaking = fc.tuple(fc.constantFrom(...places), fc.oneof(strange, fc.anything()));
  fc.assert(
    fc.property(fc.array(breaking, { minLength: 1, maxLength: 3 }), (changes) => {
      const broken = changes.reduce<unknown>((whole, [place, to]) => withChange(whole, place, to), plugin);
      expect(Array.isArray(checkPlugin(broken as Plugin))).toBe(true);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

it.each([undefined, null, "a text", [], () => plugin, { policies: [null] }])("finds something in %o", (nothing) => {
  expect(checkPlugin(nothing as unknown as Plugin)).not.toEqual([]);
});

it("finds that what contains itself, or answers otherwise each time, is not plain data", () => {
  const circular: Record<string, unknown> = { ...small };
  circular["support"] = circular;
  const throwing = Object.defineProperty({ ...small }, "tasks", {
    enumerable: true,
    get: () => {
      throw new Error("Not today.");
    },
  });
  for (const policy of [circular, throwing])
    expect(checkPlugin({ ...plugin, policies: [policy] } as unknown as Plugin)).not.toEqual([]);
});

const strange = fc.constantFrom<unknown[]>(
  "",
  "nowhere",
  -1,
  0.5,
  Number.NaN,
  null,
  undefined,
  true,
  [],
  {},
  [null],
  { kind: "yesNo" },
  { when: [] },
  () => 1,
  new Date(0),
  Symbol("odd"),
  10n,
  new Map(),
);

type Place = readonly string[];

function everyPlace(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, part]) => everyPlace(part, [...at, name]))];
}

function withChange(whole: unknown, [first, ...rest]: Place, to: unknown): unknown {
  if (first === undefined) return to;
  if (typeof whole !== "object" || whole === null) return whole;
  const changed = withChange((whole as Record<string, unknown>)[first], rest, to);
  return Array.isArray(whole)
    ? whole.map((one, index) => (String(index) === first ? changed : one))
    : { ...whole, [first]: changed };
}
