import { type Policy, setting, sourcesIn } from "@dignity/plugin-sdk";
import { describe, expect, it } from "vitest";

import { openMatter } from "../src/index.ts";

const source = sourcesIn("A small policy").said("1");

/** Two states and one review. */
const policy: Policy = {
  id: "small/matter@1",
  title: "A small policy",
  effectiveFrom: "2024-01-01",
  roles: { lead: { label: "Lead" } },
  organisations: { host: { label: "Host", is: "receiver" } },
  capacities: { work: { label: "At work", owner: "host", source } },
  facts: {},
  settings: { every: { label: "How often", source } },
  jurisdiction: [{ when: {}, capacity: "work", source }],
  screening: [{ when: {}, goesTo: "open", source }],
  levels: {},
  initial: "open",
  states: { open: { label: "Open", source }, shut: { label: "Shut", atRest: true, source } },
  transitions: { close: { label: "Close", path: { open: "shut" }, by: ["lead"], source } },
  actions: {},
  tasks: { look: { label: "Look", during: ["open"], by: ["lead"], every: setting("every"), source } },
  support: {},
  grants: [{ to: "lead", allow: ["read", "act"], reach: "organisation", source }],
};

describe("a story", () => {
  const story = openMatter(policy, {
    facts: {},
    ownerKind: "trust",
    incidentAt: "2026-01-05T09:00:00Z",
  });

  it("leaves what came before as it was", () => {
    expect(story.makes("close").now.state).toBe("shut");
    expect(story.now.state).toBe("open");
  });

  it("says why something is refused, and throws where it was taken for granted", () => {
    expect(story.mayNotMake("close", {}, { as: [] })?.code).toBe("WRONG_ROLE");
    expect(() => story.makes("close", {}, { as: [] })).toThrow("WRONG_ROLE");
    expect(() => story.owes("nothing")).toThrow("Owed are: look");
    expect(story.owes("look")).toBe("no time set");
  });
});
