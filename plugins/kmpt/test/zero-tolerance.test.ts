import { openMatter, type Story } from "@dignity/plugin-testkit";
import { describe, expect, it } from "vitest";

import { policyNamed } from "./support/policy-named.ts";

const policy = policyNamed("kmpt/zero-tolerance@1");

/** A service user racially abuses a nurse, and throws a chair. */
const abuse = {
  byWhom: "serviceUser",
  towards: "staff",
  discriminatory: true,
  characteristics: ["race", "nationality"],
  behaviours: ["words", "assault"],
  criminal: true,
  managerInvolved: false,
};
const report = (facts: object = {}): Story =>
  openMatter(policy, { facts: { ...abuse, ...facts }, ownerKind: "trust", incidentAt: "2026-10-16T18:30:00+01:00" });

const everything: readonly (readonly [string, Parameters<Story["does"]>[1]])[] = [
  ["datix", { reference: "W-1" }],
  ["security", { advice: "a marker on the record" }],
  ["pmva", { advice: "two to one" }],
  ["policeReport", { reference: "P-1" }],
  ["prosecution", { how: "the police have it" }],
  ["investigation", { found: "founded", findings: "seen by two" }],
  ["victimSupport", {}],
  ["protection", { how: "another room" }],
  ["capacity", { considered: "had", grounds: "seen by the consultant" }],
  ["carePlan", { reference: "CPA4, page 2" }],
  ["explanation", {}],
];
const allBut = (left: string, story = report()) =>
  everything.filter(([task]) => task !== left).reduce((now, [task, answers]) => now.does(task, answers), story);
const concluding = { action: "taken", what: "a behaviour agreement" };

describe("what is in scope", () => {
  it.each([
    ["serviceUser", "staff", "underWay"],
    ["serviceUser", "serviceUser", "underWay"],
    ["serviceUser", "visitor", "underWay"],
    ["colleague", "serviceUser", "underWay"],
    ["colleague", "visitor", "underWay"],
    ["visitor", "staff", "underWay"],
    ["contractor", "staff", "underWay"],
    ["colleague", "staff", "dignityAtWork"],
  ])("%s towards %s: %s", (byWhom, towards, state) => {
    expect(report({ byWhom, towards }).now.state).toBe(state);
  });

  it("is discriminatory behaviour only: the rest goes to the support after incidents, and is not lost there", () => {
    const elsewhere = report({ discriminatory: false });
    expect(elsewhere.now.state).toBe("notDiscriminatory");
    expect(elsewhere.owed).toEqual(expect.arrayContaining(["incidentSupport", "victimSupport", "policeDecision"]));
    expect(elsewhere.mayNotMake("takenElsewhere")?.code).toBe("STILL_OWED");
    const taken = elsewhere
      .does("incidentSupport", { reference: "I-1" })
      .does("victimSupport")
      .does("policeDecision", {}, { outcome: "exception", reason: "their wish" });
    expect(taken.makes("takenElsewhere").now).toMatchObject({ state: "takenElsewhere", owed: [] });
  });

  it("is what was felt: nobody but those who were hurt takes it out of scope", () => {
    const amend = { amend: { discriminatory: false } };
    expect(report().mayNotMake("notDiscriminatory", { reason: "a joke" }, amend)).toMatchObject({ about: "view" });
    expect(report().mayNotMake("correctFacts", { reason: "a joke" }, amend)?.code).toBe("ANSWER_UNKNOWN");
    const said = { reason: "asked", view: "notDiscriminatory" };
    expect(report().mayNotMake("notDiscriminatory", said, { ...amend, as: ["manager"] })?.code).toBe("WRONG_ROLE");
    expect(report().makes("notDiscriminatory", said, amend).now.state).toBe("notDiscriminatory");
  });

  it("takes any characteristic and any behaviour, or none that is known", () => {
    expect(report({ characteristics: ["another"], behaviours: ["another"], inWords: "an accent" }).now.state).toBe(
      "underWay",
    );
    const { characteristics: _left, ...unknown } = abuse;
    const matter = { ownerKind: "trust", incidentAt: "2026-10-16T18:30:00+01:00" };
    expect(openMatter(policy, { ...matter, facts: unknown }).now.state).toBe("underWay");
    for (const name of ["nationality", "another"])
      expect(Object.keys((policy.facts.characteristics as { options: object }).options)).toContain(name);
  });
});

describe("what is between staff", () => {
  it("goes to Dignity at Work, by HR; support and the police are owed none the less", () => {
    const staff = report({ byWhom: "colleague" });
    expect(staff.owed).toEqual(expect.arrayContaining(["dignityAtWork", "victimSupport", "policeDecision"]));
    expect(staff.mayNotDo("dignityAtWork", { reference: "D-1" }, { as: ["manager"] })?.code).toBe("WRONG_ROLE");
    expect(staff.mayNotMake("takenElsewhere")).toMatchObject({ code: "STILL_OWED" });
    for (const task of ["investigation", "security", "policeReport"]) expect(staff.owed).not.toContain(task);
  });

  it("includes contractors and agency staff where HR says why, and can come back", () => {
    const why = { reason: "works on the ward like staff" };
    const contractor = report({ byWhom: "contractor" });
    expect(contractor.mayNotMake("betweenStaff", why, { as: ["manager"] })?.code).toBe("WRONG_ROLE");
    expect(contractor.mayNotMake("betweenStaff")?.code).toBe("ANSWER_MISSING");
    const there = contractor.makes("betweenStaff", why);
    expect(there.now.state).toBe("dignityAtWork");
    expect(there.makes("inScope", why).owed).toContain("investigation");
  });
});

describe("a suspected crime", () => {
  it("is reported to the police; an exception is recorded with its reason", () => {
    const opened = report();
    expect(allBut("policeReport").mayNotMake("conclude", concluding)).toMatchObject({ about: "policeReport" });
    expect(opened.mayNotDo("policeReport")?.code).toBe("ANSWER_MISSING");
    expect(opened.mayNotDo("policeReport", {}, { outcome: "exception" })).toMatchObject({ about: "reason" });
    expect(
      opened.mayNotDo("policeReport", {}, { outcome: "exception", reason: "they fear for a child" }),
    ).toBeUndefined();
    expect(opened.mayNotDo("policeReport", {}, { outcome: "declined", reason: "no" })?.code).toBe("ANSWER_INVALID");
    expect(policy.tasks.policeReport?.source).toMatchObject({ standing: "said", modality: "must" });
  });

  it("that is only suspected later is reported then", () => {
    const later = report({ criminal: false });
    expect(later.owed).not.toContain("policeReport");
    const suspected = later.makes("correctFacts", { reason: "seen on film" }, { amend: { criminal: true } });
    expect(suspected.owed).toEqual(expect.arrayContaining(["policeReport", "prosecution"]));
  });
});

describe("Security Management and PMVA", () => {
  it("are engaged for service users and staff, and Security contacted for others, which holds nothing open", () => {
    expect(report().owed).toEqual(expect.arrayContaining(["security", "pmva"]));
    const visitor = report({ byWhom: "visitor" });
    expect(visitor.owed).toContain("securityOutsiders");
    for (const task of ["security", "pmva"]) expect(visitor.owed).not.toContain(task);
    expect(policy.tasks.securityOutsiders).not.toHaveProperty("required");
  });

  it("may find nothing to do, with the reason, and that stays so", () => {
    const settled = report().does("pmva", {}, { outcome: "nothingToDo", reason: "words only" });
    expect(settled.makes("correctFacts", { reason: "x" }, { amend: { criminal: false } }).owed).not.toContain("pmva");
  });
});

describe("a service user who is said to have done it", () => {
  it.each(["capacity", "carePlan", "explanation", "investigation", "victimSupport", "protection", "datix", "security"])(
    "is not concluded without %s",
    (task) => {
      expect(allBut(task).mayNotMake("conclude", concluding)).toMatchObject({ code: "STILL_OWED", about: task });
    },
  );

  it("is concluded with the action taken, or that none was necessary", () => {
    expect(allBut("").mayNotMake("conclude", { action: "taken" })).toMatchObject({ about: "what" });
    expect(allBut("").makes("conclude", { action: "notNecessary" }).now).toMatchObject({ state: "closed", owed: [] });
    expect(allBut("").makes("conclude", concluding).now.state).toBe("closed");
  });

  it("has their capacity considered, though it cannot be assessed; the care plan says where", () => {
    expect(report().mayNotDo("capacity", { considered: "had" })).toMatchObject({ about: "grounds" });
    expect(report().mayNotDo("capacity", { considered: "notAssessed", grounds: "unwell" })).toBeUndefined();
    expect(report().mayNotDo("capacity", { considered: "had", grounds: "x" }, { as: ["hr", "security"] })?.code).toBe(
      "WRONG_ROLE",
    );
    expect(report().mayNotDo("carePlan")).toMatchObject({ code: "ANSWER_MISSING", about: "reference" });
  });

  it.each(["declined", "unsafe"])("may be told nothing where the explanation was %s", (outcome) => {
    const story = allBut("explanation").does("explanation", {}, { outcome, reason: "acutely unwell" });
    expect(story.makes("conclude", concluding).now.state).toBe("closed");
  });

  it("is the only one of whom this is asked", () => {
    for (const byWhom of ["visitor", "contractor", "colleague"])
      for (const task of ["capacity", "carePlan", "explanation"])
        expect(report({ byWhom, towards: "serviceUser" }).owed).not.toContain(task);
  });
});

describe("the people", () => {
  it("who were hurt are supported wherever the matter goes, or decline it", () => {
    const declined = { outcome: "declined", reason: "not now" };
    for (const facts of [{}, { byWhom: "colleague" }, { discriminatory: false }]) {
      expect(report(facts).owed).toEqual(expect.arrayContaining(["victimSupport", "keepInTouch"]));
      expect(report(facts).mayNotDo("victimSupport", {}, declined)).toBeUndefined();
      expect(report(facts).mayNotDo("victimSupport", {}, { outcome: "declined" })?.code).toBe("ANSWER_MISSING");
    }
  });

  it("investigate who are not the line manager, at no invented time", () => {
    const found = { found: "founded", findings: "x" };
    for (const role of ["manager", "deputy", "security"])
      expect(report().mayNotDo("investigation", found, { as: [role] })?.code).toBe("WRONG_ROLE");
    expect(report().mayNotDo("investigation", found, { as: ["investigator"] })).toBeUndefined();
    expect(report().owes("investigation")).toBe("no time set");
  });

  it("have another manager where theirs is involved, wherever the matter goes", () => {
    for (const facts of [{}, { byWhom: "colleague" }, { discriminatory: false }])
      expect(report({ ...facts, managerInvolved: true }).owed).toContain("standIn");
    const involved = allBut("", report({ managerInvolved: true }));
    expect(involved.mayNotMake("conclude", concluding)).toMatchObject({ code: "STILL_OWED", about: "standIn" });
  });
});

it("is investigated again when more comes to light", () => {
  const again = allBut("").makes("conclude", concluding).makes("reopen", { reason: "a second witness" });
  expect(again.owed).toEqual(expect.arrayContaining(["investigation", "victimSupport", "carePlan"]));
  expect(again.owed).not.toContain("policeReport");
});
