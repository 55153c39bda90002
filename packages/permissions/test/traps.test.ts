import { createMongoAbility, subject } from "@casl/ability";
import {
  abilityFor,
  caseRows,
  type CaseFacts,
  fieldRows,
  type HeldGrant,
  matterRows,
  taskRows,
} from "@dignity/permissions";
import { FieldCondition } from "@ucast/core";
import { describe, expect, it } from "vitest";

import { toSql } from "../src/sql/to-sql.ts";
import { ofCase } from "../src/sql/vocabularies.ts";
import { actorWith, facts, grant } from "./support.ts";

// Each of these is how CASL, asked carelessly, says yes. First that it does, then that we cannot ask like that.
describe("a row that was loaded in part", () => {
  it("passes CASL's conditions", () => {
    const casl = createMongoAbility([
      { action: "read", subject: "Case" },
      { action: "read", subject: "Case", inverted: true, conditions: { excluded: "me" } },
    ]);
    expect(casl.can("read", subject("Case", {}))).toBe(true);
  });

  it.each(Object.keys(facts()) as (keyof CaseFacts)[])("is refused without %s", (member) => {
    const { [member]: _, ...rest } = facts();
    const ability = abilityFor(actorWith(grant()));
    for (const ask of [
      () => ability.may("read", rest as CaseFacts),
      () => ability.readableFields(rest as CaseFacts),
      () => ability.rolesFor(rest as CaseFacts),
    ])
      expect(ask).toThrow(expect.objectContaining({ code: "FACTS_INCOMPLETE" }));
  });
});

describe("a condition that says nothing", () => {
  it("passes CASL for every case", () => {
    const casl = createMongoAbility([{ action: "read", subject: "Case", conditions: { organisationId: undefined } }]);
    expect(casl.can("read", subject("Case", {}))).toBe(true);
  });

  it("is refused when the rule is made", () => {
    const nobody = { ...actorWith(grant()), capacity: undefined };
    expect(() => abilityFor(nobody)).toThrow(expect.objectContaining({ code: "CONDITION_INCOMPLETE" }));
    expect(() => caseRows(nobody, "read", "c")).toThrow(expect.objectContaining({ code: "CONDITION_INCOMPLETE" }));
  });
});

it("there is no way to ask about cases as such", () => {
  const ability = abilityFor(actorWith(grant()));
  expect(Object.keys(ability).toSorted()).toEqual([
    "may",
    "mayPartnerTask",
    "mayReadReport",
    "mayTriage",
    "mayWatch",
    "readableFields",
    "rolesFor",
  ]);
  expect(() => ability.may("read", "Case" as never)).toThrow();
});

it("no action is every action", () => {
  const manage = abilityFor(actorWith(grant({ action: "manage" as HeldGrant["action"] })));
  expect(manage.may("read", facts())).toBe(false);
});

describe("in SQL", () => {
  const nobody = actorWith();
  it("no rule is false, and never an empty condition", () => {
    for (const where of [caseRows(nobody, "read", "c"), fieldRows(nobody, "account", "c"), matterRows(nobody, "m")])
      expect(where).toEqual({ text: "false", values: [] });
    expect(taskRows(nobody, "read", "t").values).toEqual([]);
    expect(caseRows(nobody, "act", "c").text).toBe("(false and false)");
  });

  it("what cannot be translated is an error", () => {
    const unknown = [
      new FieldCondition("regex", "pathway", /x/),
      new FieldCondition("eq", "toString", "x"),
      new FieldCondition("eq", "level", "x"),
      new FieldCondition("eq", "programmeId", null),
    ];
    for (const condition of unknown)
      expect(() => toSql(condition, ofCase("c"), () => "$1")).toThrow(
        expect.objectContaining({ code: "CONDITION_UNKNOWN" }),
      );
  });

  it("values are parameters, counted on from those that stand before", () => {
    const { text, values } = caseRows(actorWith(grant({ pathway: "'; drop table" })), "read", "c", 3);
    expect(text).not.toContain("drop");
    expect(text).not.toMatch(/\$[123]\b/);
    expect(text).toContain("$4");
    expect(values).toContain("'; drop table");
    const used = new Set(Array.from(text.matchAll(/\$(\d+)/g), ([, number]) => Number(number)));
    expect([...used].toSorted((one, other) => one - other)).toEqual(values.map((_, index) => index + 4));
  });

  it("the same grant twice asks nothing twice", () => {
    const once = caseRows(actorWith(grant()), "read", "c");
    const twice = caseRows(actorWith(grant(), grant({ role: "second" })), "read", "c");
    expect(twice).toEqual(once);
  });
});
