import {
  decideJurisdiction,
  firstMatch,
  isShared,
  matches,
  nextActions,
  openCase,
  owedByPartners,
  partnersOf,
} from "@dignity/kernel";
import { describe, expect, it } from "vitest";

import { incidentAt, monday, opened, owedIn, smallPolicy } from "./support/small-policy.ts";

const facts = { role: "work", named: true, away: false };

describe("jurisdiction", () => {
  it.each([
    ["work", "work", "host"],
    ["teaching", "teaching", "school"],
    ["unknown", undefined, undefined],
  ])("of a report about %s is %s of the %s", (role, capacity, owner) => {
    expect(decideJurisdiction(smallPolicy, { ...facts, role })).toMatchObject({ capacity, owner });
  });
});

describe("a case that is opened", () => {
  it("stands at the beginning, with a level suggested and none decided", () => {
    const owned = { capacity: "work", ownerKind: "hospital" };
    const opening = openCase(smallPolicy, { facts: { ...facts, away: true, why: "ill" }, incidentAt }, owned, monday);
    expect(opening).toMatchObject({
      suggestedLevel: "high",
      next: { state: "new", level: undefined, capacity: "work" },
    });
  });

  it("goes where screening sends it", () => {
    const elsewhere = {
      ...smallPolicy,
      screening: [{ when: {}, goesTo: "closed", source: smallPolicy.screening[0]!.source }],
    };
    const { next, suggestedLevel } = openCase(
      elsewhere,
      { facts, incidentAt },
      { capacity: "work", ownerKind: "x" },
      monday,
    );
    expect([next.state, next.owed, suggestedLevel]).toEqual(["closed", [], undefined]);
  });

  it("owes what its first state brings", () => {
    expect(owedIn(opened())).toEqual(["record"]);
  });
});

describe("conditions", () => {
  it("hold when every named fact has the value, or one of the values", () => {
    expect(matches({}, facts)).toBe(true);
    expect(matches({ named: true, role: ["work", "teaching"] }, facts)).toBe(true);
    expect(matches({ named: true, role: ["teaching"] }, facts)).toBe(false);
    expect(matches({ unheard: true }, facts)).toBe(false);
  });

  it("as alternatives hold when one holds; of none, none does", () => {
    expect(matches([{ named: false }, { role: "work" }], facts)).toBe(true);
    expect(matches([{ named: false }, { role: "teaching" }], facts)).toBe(false);
    expect(matches([], facts)).toBe(false);
  });

  it("are read from the top, and a gap is a fault of the policy", () => {
    const rules = [
      { when: { role: "work" }, name: 1 },
      { when: {}, name: 2 },
    ];
    expect(firstMatch(rules, facts).name).toBe(1);
    expect(() => firstMatch([{ when: { role: "teaching" } }], facts)).toThrow("No rule covers");
  });
});

describe("partners", () => {
  it("are the organisations that would own it in another capacity", () => {
    expect(partnersOf(smallPolicy, "work")).toEqual([{ organisation: "school", capacity: "teaching" }]);
  });

  it("share a case at a level and in states that are shared, and no other", () => {
    expect(isShared(smallPolicy, { level: "low", state: "talk" })).toBe(true);
    expect(isShared(smallPolicy, { level: "low", state: "inquiry" })).toBe(false);
    expect(isShared(smallPolicy, { level: "high", state: "talk" })).toBe(false);
    expect(isShared(smallPolicy, { level: undefined, state: "talk" })).toBe(false);
  });

  it("owe joint tasks at a level that has them, and no other", () => {
    const arisen = ["record", "answer"];
    expect(owedByPartners(smallPolicy, { level: "low", state: "talk" }, arisen)).toEqual(["answer"]);
    expect(owedByPartners(smallPolicy, { level: "low", state: "inquiry" }, arisen)).toEqual([]);
    expect(owedByPartners(smallPolicy, { level: "high", state: "talk" }, arisen)).toEqual([]);
    expect(owedByPartners(smallPolicy, { level: undefined, state: "talk" }, arisen)).toEqual([]);
  });
});

describe("next actions", () => {
  const of = (roles: string[]) =>
    Object.fromEntries(
      nextActions(smallPolicy, opened(), { roles }).map((next) => [next.key, next.reasonIfNot?.code ?? next.allowed]),
    );

  it("are the tasks owed and the transitions from here, with the reason where one is refused", () => {
    expect(of(["lead"])).toEqual({ record: true, decide: true, amend: true });
    expect(of(["dean"])).toEqual({ record: "WRONG_ROLE", decide: "WRONG_ROLE", amend: "WRONG_ROLE" });
  });
});
