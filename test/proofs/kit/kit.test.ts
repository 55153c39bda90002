import { expect, it } from "vitest";

import { kit } from "./kit.ts";

it("every fault is caught by whom it has to be, and where nothing is broken nothing is found", async () => {
  const lines: string[] = [];
  const { figure, holds } = await kit.prove({ size: undefined, seed: undefined, progress: (line) => lines.push(line) });
  expect(holds, [...lines, figure].join("\n")).toBe(true);
  const [planted, caught] = (/^(\d+) faults planted, (\d+) caught/.exec(figure) ?? []).slice(1).map(Number);
  expect(caught).toBe(planted);
  expect(planted).toBeGreaterThanOrEqual(200);
}, 300_000);
