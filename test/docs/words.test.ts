import { readFileSync } from "node:fs";

import * as kit from "@dignity/plugin-sdk";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/write-a-policy/words.md");
const around = page + read("docs/write-a-policy/README.md");

/** Written by a function of the kit, or within a word that is told of. */
const within = new Set(["options", "respondents"]);

it.each(["policy", "field", "rung", "indicator", "committee-report", "support-route"])(
  "every word of %s.ts is told of",
  (file) => {
    const declared = read(`packages/kernel/src/policy/${file}.ts`).matchAll(/(?:^|[{;] ?)\s*readonly (\w+)\??:/gm);
    const words = new Set([...declared].map(([, word = ""]) => word));
    expect([...words].filter((word) => !within.has(word) && !new RegExp(`\\b${word}\\b`).test(page))).toEqual([]);
  },
);

it("every function of the kit is told of", () => {
  const functions = Object.keys(kit).filter((name) => name !== "sdkVersion");
  expect(functions.filter((name) => !around.includes(name))).toEqual([]);
});
