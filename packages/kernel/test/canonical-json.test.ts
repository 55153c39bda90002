import fc from "fast-check";
import { expect, it } from "vitest";

import { canonicalJson } from "../src/canonical-json.ts";

it("does not depend on the order of members, at any depth", () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 0 })).toBe('{"a":0,"b":[{"c":2,"d":1}]}');
});

it("keeps the value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
