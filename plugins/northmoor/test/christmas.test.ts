import { openMatter } from "@dignity/plugin-testkit";
import { expect, it } from "vitest";

import plugin from "../src/index.ts";

const [policy] = plugin.policies;
if (!policy) throw new Error("Northmoor publishes no policy");

const facts = {
  byWhom: "colleague",
  named: true,
  actedAs: "trustPost",
  sexual: false,
  pattern: "once",
  serious: false,
  wish: "conversation",
  managerInvolved: false,
};
const openedAt = "2026-12-23T10:00:00+00:00";
const matter = { facts, ownerKind: "trust", incidentAt: "2026-12-22T07:30:00+00:00", openedAt };

it.each([
  ["with the bank holidays, on the 30th", ["2026-12-25", "2026-12-28"], "2026-12-30"],
  ["without them, on the 28th", [], "2026-12-28"],
])("an acknowledgement is due across Christmas %s", (_name, closedDays, due) => {
  const story = openMatter(policy, { ...matter, calendar: { closedDays: new Set(closedDays) } });
  expect(JSON.stringify(story.owes("acknowledge"))).toContain(due);
});
