import { readFileSync } from "node:fs";

import type { Standing } from "@dignity/persistence";
import northmoor from "@dignity/plugin-northmoor";
import { describe, expect, it } from "vitest";

import { changesFor, isAnything } from "../src/organisation/changes-for.ts";
import { faultsIn } from "../src/organisation/faults-in.ts";
import { leftAlone, leftOpen } from "../src/organisation/left-open.ts";
import { readOrganisation } from "../src/organisation/organisation-file.ts";

const pathway = "northmoor/dignity-at-work";
const harbour = `slug: harbour
name: Harbour Hospitals NHS Trust
kind: trust
pathways:
  ${pathway}:
    settings: { promptly: 5 working days }
people:
  - name: Ada Pryce
    email: ada.pryce@harbour.example
    signsIn: { issuer: https://login.harbour.example, subject: ada }
    post: People Services adviser
    roles: { ${pathway}: [peopleServices] }
`;
const [policy] = northmoor.policies;
const empty: Standing = {
  organisation: undefined,
  programmeLead: undefined,
  policies: { [pathway]: policy! },
  adoptions: {},
  programmes: [],
  people: [],
  holders: [],
};
const digest = (email: string) => Buffer.from(email);

/** As if the file had been applied. */
const applied: Standing = {
  ...empty,
  organisation: { id: "1", name: "Harbour Hospitals NHS Trust", kind: "trust", closedDays: [] },
  adoptions: { [pathway]: { promptly: { amount: 5, unit: "workingDay" } } },
  programmes: [null],
  people: [
    {
      issuer: "https://login.harbour.example",
      subject: "ada",
      personId: "2",
      emailDigest: digest("ada.pryce@harbour.example"),
      appointmentId: "3",
      post: "People Services adviser",
    },
  ],
  holders: [{ id: "4", personId: "2", subject: "ada", pathway, capacity: "trust", role: "peopleServices" }],
};

const faults = (text: string, standing = empty) =>
  [...faultsIn(readOrganisation("harbour.yaml", text), standing)].map(({ line, message }) => `${line}: ${message}`);
const changes = (text: string, standing: Standing) =>
  changesFor(readOrganisation("harbour.yaml", text).file, standing, digest);

describe("what an organisation's file may not say", () => {
  it("a sound one has no fault, before it is applied and after", () => {
    expect(faults(harbour)).toEqual([]);
    expect(faults(harbour, applied)).toEqual([]);
  });

  it.each([
    ["kind: trust", "kind: Trust", "harbour.yaml:3: “kind”: lower-case letters, digits and hyphens."],
    ["5 working days", "soon", "harbour.yaml:6: “promptly”: a length reads like"],
    ["post: ", "posts: ", "harbour.yaml:11: “posts” is no word here. Allowed: name, email,"],
    ["ada.pryce@", "ada.pryce", "harbour.yaml:9: “email”: an address reads like"],
  ])("%s made %s cannot be read", (was, is, said) => {
    expect(() => readOrganisation("harbour.yaml", harbour.replace(was, is))).toThrow(said);
  });

  it.each([
    ["promptly", "hurriedly", "6: “hurriedly” is no time that northmoor/dignity-at-work@1 leaves open."],
    [`  ${pathway}:\n`, "  northmoor/other:\n", "5: “northmoor/other” is not published here."],
    ["[peopleServices]", "[boss]", "12: northmoor/dignity-at-work@1 has no role “boss”."],
    ["post:", "capacity: owner\n    post:", "13: northmoor/dignity-at-work@1 has no capacity “owner”."],
    ["kind: trust", "kind: trust\nprogrammeLead: elsewhere", "4: There is no organisation “elsewhere” yet."],
  ])("%s made %s is a fault", (was, is, said) => {
    expect(faults(harbour.replace(was, is))).toContainEqual(expect.stringContaining(said));
  });

  it("one person stands in it once", () => {
    const twice = harbour + harbour.slice(harbour.indexOf("  - name"));
    expect(faults(twice)).toEqual(["15: Somebody else above signs in so. Each person stands here once."]);
  });

  it("what is there under this name is not renamed, nor made another kind, nor moved to another programme", () => {
    const organisation = { id: "1", name: "Another", kind: "staff-bank", closedDays: [] };
    expect(faults(harbour, { ...applied, organisation, programmes: ["9"] })).toEqual([
      expect.stringMatching(/^3: .*is there as a staff-bank/),
      expect.stringMatching(/^2: .*is there as “Another”/),
      expect.stringMatching(/works in another programme/),
    ]);
  });

  it("a role is held only in the kinds of organisation that have it", () => {
    const { peopleServices } = policy!.roles;
    const within = {
      ...policy!,
      roles: { ...policy!.roles, peopleServices: { ...peopleServices!, within: ["bank"] } },
    };
    expect(faults(harbour, { ...empty, policies: { [pathway]: within } })).toEqual([
      "12: “peopleServices” is a role of a bank, and this is a trust.",
    ]);
  });
});

describe("what it changes", () => {
  it("nothing where it is applied", () => {
    expect(isAnything(changes(harbour, applied))).toBe(false);
  });

  it("everything where nothing is there", () => {
    expect(changes(harbour, empty)).toMatchObject({
      open: { slug: "harbour" },
      adopt: [{ pathway }],
      add: [{ subject: "ada", post: "People Services adviser" }],
      give: [{ subject: "ada", role: "peopleServices", capacity: "trust" }],
      setTimes: [],
      end: [],
    });
  });

  it("says by name which times it takes away", () => {
    const times = { ...applied.adoptions[pathway], reviewEvery: { amount: 14, unit: "day" } } as const;
    expect(changes(harbour, { ...applied, adoptions: { [pathway]: times } }).setTimes).toEqual([
      { pathway, settings: applied.adoptions[pathway], unset: ["reviewEvery"] },
    ]);
  });

  it("leaves alone a pathway that it does not name, with all who hold a role there", () => {
    const [holder] = applied.holders;
    const elsewhere = { ...holder!, id: "5", personId: "6", pathway: "northmoor/other" };
    const more = { ...applied, adoptions: { ...applied.adoptions, "northmoor/other": {} } };
    expect(isAnything(changes(harbour, { ...more, holders: [holder!, elsewhere] }))).toBe(false);
    expect(leftAlone(readOrganisation("harbour.yaml", harbour).file, more)).toEqual(["northmoor/other"]);
  });

  it("ends a role that it does not name, and one that is held in another capacity", () => {
    const [holder] = applied.holders;
    const others = [
      { ...holder!, id: "5", role: "investigator" },
      { ...holder!, id: "6", capacity: "bank" },
    ];
    expect(changes(harbour, { ...applied, holders: [holder!, ...others] }).end.map(({ id }) => id)).toEqual(["5", "6"]);
  });

  it("appoints somebody who is there already, in another organisation, and makes no second person of them", () => {
    const [ada] = applied.people;
    const elsewhere = { ...ada!, appointmentId: null, post: null };
    expect(changes(harbour, { ...applied, people: [elsewhere], holders: [] })).toMatchObject({
      add: [],
      appoint: [{ subject: "ada" }],
      give: [{ role: "peopleServices" }],
    });
  });
});

it("the file of the documentation is a sound one", () => {
  const page = readFileSync(new URL("../../../docs/run/organisations.md", import.meta.url), "utf8");
  const [, text = ""] = /```yaml\n([^]*?)```/.exec(page) ?? [];
  expect(faults(text, { ...empty, programmeLead: { id: "9", programmeId: null } })).toEqual([]);
});

it("says which times nobody has set, and which roles nobody holds", () => {
  const [open] = leftOpen(readOrganisation("harbour.yaml", harbour).file, empty);
  expect(open?.times).toContain("How often to keep in touch after a case (contactEvery)");
  expect(open?.times.join()).not.toContain("promptly");
  expect(open?.roles.join()).not.toContain("(peopleServices)");
  expect(open?.roles.join()).toContain("(investigator)");
});
