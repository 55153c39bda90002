import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, it } from "vitest";

import { ashby } from "./support/ashby.ts";
import { dignity } from "./support/dignity.ts";

const requirements = `numbers: [A-1]
requirements:
  - { id: A-1, says: Everybody is treated with respect., leftOut: no system can see to it }
`;

it("names the line of a story that cannot be read, without a stack", async () => {
  const folder = await ashby("stories/by-a-patient.yaml", (text) => text.replace("state:", "stat:"));
  writeFileSync(join(folder, "requirements.yaml"), requirements);
  const { code, said } = await dignity(["policy", "docs", folder]);
  expect(code).toBe(1);
  expect(said).toMatch(/by-a-patient\.yaml:\d+: .*stat/);
  expect(said).toContain("[STORY_UNREADABLE]");
  expect(said).not.toContain("    at ");
});
