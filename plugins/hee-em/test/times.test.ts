import { expect, it } from "vitest";

import plugin from "../src/index.ts";

it.each(plugin.policies)("$id holds no time of its own: every one is a setting without a default", (policy) => {
  const text = JSON.stringify(policy);
  expect(text).not.toContain('"amount"');
  expect(text).not.toContain('"default"');
});
