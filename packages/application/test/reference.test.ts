import { expect, it } from "vitest";

import { newReference } from "../src/reporting/reference.ts";

it("can be read out, and counts nothing", () => {
  const references = Array.from({ length: 500 }, newReference);
  for (const reference of references) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(references).size).toBe(500);
  expect([...references].sort()).not.toEqual(references);
});
