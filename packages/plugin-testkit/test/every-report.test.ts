import { type Policy, setting, someOf, sourcesIn, yesNo } from "@dignity/plugin-sdk";
import { describe, expect, it } from "vitest";

import { everyPair } from "../src/every-pair.ts";
import { everyReport, everySituation, fingerprint, openMatter } from "../src/index.ts";

const source = sourcesIn("A small policy").said("1");

/** Two states, one review, and two questions that nothing depends on. */
const policy: Policy = {
  id: "small/matter@1",
  title: "A small policy",
  effectiveFrom: "2024-01-01",
  roles: { lead: { label: "Lead" } },
  organisations: { host: { label: "Host", is: "receiver" } },
  capacities: { work: { label: "At work", owner: "host", source } },
  facts: {
    bad: yesNo("Bad?"),
    why: yesNo("On purpose?", { requiredWhen: { bad: true } }),
    idle: yesNo("Sunny?"),
    seen: someOf("Seen?", { sun: "Sun", rain: "Rain" }),
  },
  settings: { every: { label: "How often", source } },
  jurisdiction: [{ when: {}, capacity: "work", source }],
  screening: [
    { when: { bad: true, why: true }, goesTo: "open", source },
    { when: {}, goesTo: "shut", source },
  ],
  levels: {},
  initial: "open",
  states: { open: { label: "Open", source }, shut: { label: "Shut", atRest: true, source } },
  transitions: { close: { label: "Close", path: { open: "shut" }, by: ["lead"], source } },
  actions: {},
  tasks: { look: { label: "Look", during: ["open"], by: ["lead"], every: setting("every"), source } },
  support: {},
  grants: [{ to: "lead", allow: ["read", "act"], reach: "organisation", source }],
};

describe("every report", () => {
  it("is each combination that some condition tells apart, and valid", () => {
    const reports = everyReport(policy).map(({ bad, why }) => [bad, why]);
    expect(reports).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
      [false, undefined],
    ]);
  });

  it("beyond the limit still meets every rule", () => {
    const few = everyReport(policy, 1);
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
  const { situations, next, made } = everySituation(policy);
  expect(situations.map(({ state }) => state).sort()).toEqual(["open", "open", "shut"]);
  expect([...made]).toEqual(["close"]);
  expect(next.flat().every((index) => index in situations)).toBe(true);
});

it("a fingerprint changes with the policy, and not with the order of its keys", () => {
  expect(fingerprint({ ...policy })).toBe(fingerprint(policy));
  const { id, ...rest } = policy;
  expect(fingerprint({ ...rest, id } as Policy)).toBe(fingerprint(policy));
  expect(fingerprint({ ...policy, title: "Another" })).not.toBe(fingerprint(policy));
});

describe("a story", () => {
  const story = openMatter(policy, {
    facts: { bad: true, why: true, idle: true, seen: ["sun"] },
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
