import { abilityFor, type CaseFacts } from "@dignity/permissions";
import { describe, expect, it } from "vitest";

import { actorWith, facts, grant, shared } from "./support.ts";

const reader = abilityFor(actorWith(grant()));

describe("the walls", () => {
  it.each<[string, CaseFacts, boolean]>([
    ["a case of one's own house", facts(), true],
    ["of another organisation", facts({ organisationId: "theirs" }), false],
    ["of another capacity of one's own organisation", facts({ capacity: "educator" }), false],
    ["from which one is excluded", facts({ excluded: ["somebody", "me"] }), false],
    ["from which others are excluded", facts({ excluded: ["somebody"] }), true],
    ["that is shared with one's house", shared(), true],
    [
      "that is shared with one's house in another capacity",
      shared({ shares: [{ organisationId: "ours", capacity: "educator" }] }),
      false,
    ],
    ["that is shared, but from which one is excluded", shared({ excluded: ["me"] }), false],
    ["of one's own other capacity, shared with oneself", shared({ organisationId: "ours" }), false],
    ["of another pathway", facts({ pathway: "incident" }), false],
  ])("%s", (_, one, allowed) => {
    expect(reader.may("read", one)).toBe(allowed);
  });
});

describe("reach", () => {
  it("assigned: this person in this very role", () => {
    const ability = abilityFor(actorWith(grant({ reach: "assigned", role: "investigator" })));
    const assigned = (personId: string, role: string) => facts({ assignments: [{ personId, role }] });
    expect(ability.may("read", assigned("me", "investigator"))).toBe(true);
    expect(ability.may("read", assigned("me", "lead"))).toBe(false);
    expect(ability.may("read", assigned("somebody", "investigator"))).toBe(false);
    expect(
      ability.may(
        "read",
        facts({
          assignments: [
            { personId: "me", role: "lead" },
            { personId: "somebody", role: "investigator" },
          ],
        }),
      ),
    ).toBe(false);
  });

  it("programme: the one for which the role is held, and none if it is held for none", () => {
    const within = (programmeId: string | null) => abilityFor(actorWith(grant({ reach: "programme", programmeId })));
    expect(within("north").may("read", facts({ programmeId: "north" }))).toBe(true);
    expect(within("north").may("read", facts({ programmeId: "south" }))).toBe(false);
    expect(within("north").may("read", facts())).toBe(false);
    expect(within(null).may("read", facts())).toBe(false);
  });

  it("a share reaches readers and actors of the whole house, and no other grant", () => {
    const all = ["read", "act", "assign", "count", "identify"] as const;
    const everything = abilityFor(actorWith(...all.map((action) => grant({ action }))));
    expect(all.filter((action) => everything.may(action, shared()))).toEqual(["read", "act"]);
    const programme = abilityFor(actorWith(grant({ reach: "programme", programmeId: "north" })));
    expect(programme.may("read", shared({ programmeId: "north" }))).toBe(false);
  });
});

describe("actions", () => {
  it("one opens no other", () => {
    expect(reader.may("act", facts())).toBe(false);
    expect(reader.may("count", facts())).toBe(false);
  });

  it("what cannot be read cannot be touched", () => {
    const blind = abilityFor(
      actorWith(grant({ action: "act" }), grant({ action: "assign" }), grant({ action: "identify" })),
    );
    expect(blind.may("act", facts())).toBe(false);
    expect(blind.may("assign", facts())).toBe(false);
    expect(blind.readableFields(facts())).toEqual([]);
    expect(blind.rolesFor(facts())).toEqual([]);
  });

  it("a role is held for a case where it may act on it", () => {
    const ability = abilityFor(
      actorWith(
        grant(),
        grant({ action: "act", role: "lead" }),
        grant({ action: "act", role: "investigator", reach: "assigned" }),
        grant({ action: "count", role: "director" }),
      ),
    );
    expect(ability.rolesFor(facts())).toEqual(["lead"]);
    const assigned = facts({ assignments: [{ personId: "me", role: "investigator" }] });
    expect(ability.rolesFor(assigned)).toEqual(["lead", "investigator"]);
    expect(ability.rolesFor(facts({ excluded: ["me"] }))).toEqual([]);
  });

  it("none at all without grants, nor by a grant to triage", () => {
    for (const ability of [abilityFor(actorWith()), abilityFor(actorWith(grant({ action: "triage" })))]) {
      expect(ability.may("read", facts())).toBe(false);
      expect(ability.readableFields(facts())).toEqual([]);
    }
  });
});

describe("fields", () => {
  it("who reported takes a grant of its own", () => {
    expect(reader.readableFields(facts())).toEqual(["account", "parties", "health", "notes"]);
    const identifying = abilityFor(actorWith(grant(), grant({ action: "identify", reach: "assigned" })));
    expect(identifying.readableFields(facts())).not.toContain("reporter");
    const assigned = facts({ assignments: [{ personId: "me", role: "lead" }] });
    expect(identifying.readableFields(assigned)).toContain("reporter");
  });

  it("what one grant hides no other shows, whichever comes first", () => {
    const hiding = grant({ role: "second", hidden: ["health", "notes"] });
    for (const grants of [
      [grant(), hiding],
      [hiding, grant()],
    ])
      expect(abilityFor(actorWith(...grants)).readableFields(facts())).toEqual(["account", "parties"]);
  });

  it("a grant hides only where it reaches", () => {
    const hiding = grant({ role: "second", reach: "assigned", hidden: ["health"] });
    expect(abilityFor(actorWith(grant(), hiding)).readableFields(facts())).toContain("health");
  });
});

describe("triage", () => {
  const ability = abilityFor(actorWith(grant({ action: "triage" })));
  const matter = { organisationId: "ours", pathway: "bullying", state: "triage", excluded: [] } as const;
  it("opens the matters of one's own organisation that wait, unless one is named in them", () => {
    expect(ability.mayTriage(matter)).toBe(true);
    expect(ability.mayTriage({ ...matter, organisationId: "theirs" })).toBe(false);
    expect(ability.mayTriage({ ...matter, state: "opened" })).toBe(false);
    expect(ability.mayTriage({ ...matter, excluded: ["me"] })).toBe(false);
    expect(reader.mayTriage(matter)).toBe(false);
  });
});
