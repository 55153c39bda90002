import { type Matter, openMatter, type Story } from "@dignity/plugin-testkit";
import { describe, expect, it } from "vitest";

import plugin from "../src/index.ts";

const [policy] = plugin.policies;
if (!policy) throw new Error("HEE EM publishes no policy");

const culture = ["supervisorTraining", "behaviourChampions", "staffTraining", "servicePressures"];
const inBox1 = [...culture, "feedback"];
const inBox2 = [...culture, "feedbackOnInformal"];
const reason = "as discussed";

/** One belittling remark by a named member of staff, about which somebody complained informally. */
const remark = {
  perpetrator: "staff",
  named: true,
  actedAs: "employerRole",
  type: "active",
  pattern: "isolated",
  complaint: "informal",
  listedAct: "none",
  onlyLegitimate: false,
  undermining: true,
};

/** Comments on undue pressure and poor communication: nobody named, no complaint. */
const noise = {
  perpetrator: "staff",
  named: false,
  pattern: "persistent",
  complaint: "none",
  listedAct: "none",
  onlyLegitimate: false,
  undermining: false,
};

const open = (facts: Matter["facts"], ownerKind = "trust") =>
  openMatter(policy, {
    facts,
    ownerKind,
    incidentAt: "2026-10-14T10:00:00+01:00",
    openedAt: "2026-10-16T12:00:00+01:00",
  });

const levelled = (story: Story) => story.makes("determineLevel", { level: story.suggestedLevel ?? "", reason });

const expectNoTimes = (story: Story) =>
  expect(story.owed.filter((task) => story.owes(task) !== "no time set")).toEqual([]);

describe("G1: a dual-post respondent in the HEE EM role, mid", () => {
  const reported = open({ ...remark, actedAs: "educationRole" }, "education-body");
  const box2 = levelled(reported);

  it("is HEE EM's case, at mid-level, type active, in Box 2", () => {
    expect(reported.now).toMatchObject({ state: "levelling", capacity: "educationBody", level: undefined });
    expect(reported.suggestedLevel).toBe("mid");
    expect(box2.now).toMatchObject({
      state: "box2",
      level: "mid",
      capacity: "educationBody",
      facts: { type: "active" },
    });
    expect(box2.owner).toBe("educationBody");
  });

  it("owes culture work, the supported talk, HEE EM's appraisal and feedback; never the trust's appraisal", () => {
    expect(box2.owed).toEqual(expect.arrayContaining([...inBox2, "supportedTalk", "heeEmAppraisal"]));
    expect(box2.owed).not.toContain("trustAppraisal");
    expect(box2.mayNotDo("trustAppraisal")?.code).toBe("UNKNOWN_TASK");
  });

  it("has no time set, before and after the level is decided", () => {
    expectNoTimes(reported);
    expectNoTimes(box2);
  });

  it("gives the trust the joint work on culture in its own house, and never the case", () => {
    expect(box2.isShared).toBe(false);
    expect(box2.owedByPartners).toEqual(inBox2);
  });

  it("is challenged by an appraiser, and run by the case lead: HEE EM has no DME", () => {
    expect(box2.mayNotDo("heeEmAppraisal", {}, { as: ["caseLead"] })?.code).toBe("WRONG_ROLE");
    expect(box2.mayNotDo("heeEmAppraisal", {}, { as: ["appraiser"] })).toBeUndefined();
    expect(box2.mayNotMake("resolved", { reason }, { as: ["dme"] })?.code).toBe("WRONG_ROLE");
    expect(box2.mayNotMake("resolved", { reason }, { as: ["caseLead"] })).toBeUndefined();
  });

  it("goes on to monitoring if resolved, to Box 3 if not, its owner the same, and not to Box 4", () => {
    const resolved = box2.makes("resolved", { reason });
    expect(resolved.now.state).toBe("monitoringM2");
    expect(resolved.owedByPartners).toEqual(["monitorHigher"]);
    expectNoTimes(resolved);
    const unresolved = box2.makes("notResolved", { reason });
    expect(unresolved.now).toMatchObject({ state: "box3", capacity: "educationBody" });
    expect(unresolved.owedByPartners).toEqual([]);
    expect(box2.mayNotMake("conclude", { action: "dismissal", reason })?.code).toBe("WRONG_STATE");
  });
});

describe("G1b: the same person on the ward round, as consultant", () => {
  const box2 = levelled(open(remark));

  it("is the trust's case, challenged through the trust's appraisal", () => {
    expect(box2.owner).toBe("employer");
    expect(box2.now).toMatchObject({ capacity: "employer", state: "box2", level: "mid" });
    expect(box2.owed).toContain("trustAppraisal");
    expect(box2.owed).not.toContain("heeEmAppraisal");
  });

  it("gives HEE EM its joint work, and not the case", () => {
    expect(box2.isShared).toBe(false);
    expect(box2.owedByPartners).toEqual(inBox2);
    expectNoTimes(box2);
  });

  it("waits for triage while nobody knows in which role they acted", () => {
    expect(() => open({ ...remark, actedAs: "notKnown" })).toThrow("as triage would");
  });
});

describe.each([
  ["G7: low level in a training practice", "training-practice", "practiceManager", "dme"],
  ["G7b: low level in a trust", "trust", "dme", "practiceManager"],
])("%s", (_name, kind, lead, other) => {
  const reported = open(noise, kind);
  const box1 = levelled(reported);

  it("is low, needs no respondent, and is shared with HEE EM", () => {
    expect(reported.suggestedLevel).toBe("low");
    expect(box1.now).toMatchObject({ state: "box1", level: "low", capacity: "employer" });
    expect(box1.now.facts).not.toHaveProperty("actedAs");
    expect(box1.isShared).toBe(true);
    expect(reported.isShared).toBe(false);
  });

  it("owes the five tasks of Box 1, feedback to trainees and School among them, with no time set", () => {
    expect(box1.owed).toEqual(expect.arrayContaining(inBox1));
    expect(box1.owed).toHaveLength(inBox1.length + 1);
    expect(box1.owed).toContain("askWhetherResolved");
    expectNoTimes(box1);
  });

  it(`is worked on by the ${lead}, as there is no ${other}`, () => {
    expect(box1.mayNotDo("staffTraining", {}, { as: [lead] })).toBeUndefined();
    expect(box1.mayNotDo("staffTraining", {}, { as: [other] })?.code).toBe("WRONG_ROLE");
    expect(box1.mayNotMake("resolved", { reason }, { as: [other] })?.code).toBe("WRONG_ROLE");
  });

  it("goes to its own monitoring if resolved", () => {
    const resolved = box1.makes("resolved", { reason });
    expect(resolved.now.state).toBe("monitoringM1");
    expect(resolved.owed).toEqual(["monitorLow"]);
    expect(resolved.isShared).toBe(true);
    expect(resolved.makes("endMonitoring", { reason }).now).toMatchObject({ state: "ended", owed: [] });
  });

  it("goes to Box 2 if not, where what is directed at a person is not applicable", () => {
    const box2 = box1.makes("notResolved", { reason });
    expect(box2.now.state).toBe("box2");
    expect(box2.settled).toMatchObject({ supportedTalk: "notApplicable", trustAppraisal: "notApplicable" });
    expect(box2.owed).toEqual(expect.arrayContaining(culture));
    expect(box2.owed).not.toContain("supportedTalk");
    expect(box2.owed).not.toContain("trustAppraisal");
  });

  it("is shared no more once it is formal", () => {
    const box3 = box1.makes("notResolved", { reason }).makes("notResolved", { reason });
    expect(box3.now).toMatchObject({ state: "box3", level: "low" });
    expect(box3.isShared).toBe(false);
  });
});

describe("G7: somebody is identified later", () => {
  const box2 = levelled(open(noise)).makes("notResolved", { reason });
  const named = box2.makes(
    "personIdentified",
    { reason },
    { amend: { named: true, actedAs: "employerRole", type: "active" } },
  );

  it("brings the steps towards that person", () => {
    expect(named.owed).toEqual(expect.arrayContaining(["supportedTalk", "trustAppraisal"]));
    expect(named.settled).toEqual({});
  });

  it("does not move the case to another owner", () => {
    const amend = { named: true, actedAs: "educationRole", type: "active" };
    expect(box2.mayNotMake("personIdentified", { reason }, { amend })?.code).toBe("ANSWER_INVALID");
    expect(box2.makes("wrongOwner", { reason }).now.state).toBe("ended");
  });

  it("ends the sharing when the level rises", () => {
    expect(named.isShared).toBe(true);
    expect(named.makes("relevel", { level: "mid", reason }).isShared).toBe(false);
  });
});

describe.each([
  ["the trust's", "employerRole", "trust", "trustAppraisal", "employer"],
  ["HEE EM's", "educationRole", "education-body", "heeEmAppraisal", "educationBody"],
])("G9: mid, unresolved, formal, unresolved: %s case", (_whose, actedAs, kind, appraisal, owner) => {
  const box2 = levelled(open({ ...remark, actedAs }, kind))
    .does("supportedTalk", {}, { outcome: "declined", reason: "would rather not" })
    .does(appraisal, { note: "spoken to" });
  const box3 = box2.makes("notResolved", { reason });
  const investigated = box3
    .does("investigation", { findings: "as reported" })
    .does("putAllegations", { told: "both remarks", companion: true, response: "they were jokes" });
  const box4 = investigated.makes("notResolved", { reason });

  it("needs a reason to be called unresolved", () => {
    expect(box2.mayNotMake("notResolved")?.code).toBe("ANSWER_MISSING");
    expect(box2.settled).toMatchObject({ supportedTalk: "declined", [appraisal]: "done" });
  });

  it("comes to Box 3: support in raising it and an investigation, by the owner, with no time set", () => {
    expect(box3.now.state).toBe("box3");
    expect(box3.owner).toBe(owner);
    expect(box3.owed).toEqual(expect.arrayContaining(["supportRaising", "investigation"]));
    expect(box3.mayNotDo("investigation", { findings: "so" }, { as: ["caseLead"] })?.code).toBe("WRONG_ROLE");
    expectNoTimes(box3);
  });

  it("allows a formal warning in Box 3, after an investigation, and no dismissal", () => {
    expect(box3.mayNotMake("recordAction", { action: "formalWarning", reason })?.code).toBe("TASK_NOT_DONE");
    expect(investigated.mayNotMake("recordAction", { action: "dismissal", reason })).toMatchObject({
      code: "ACTION_NOT_PERMITTED",
      about: "action",
    });
    const warned = investigated.makes("recordAction", { action: "formalWarning", reason });
    expect(warned.now.state).toBe("box3");
    expect(warned.makes("resolved", { reason }).now.state).toBe("afterFormal");
  });

  it("comes to Box 4 if that does not resolve it, where dismissal is allowed", () => {
    expect(box4.now.state).toBe("box4");
    expect(box4.owner).toBe(owner);
    const concluded = box4.makes("conclude", { action: "dismissal", reason });
    expect(concluded.now.state).toBe("afterFormal");
    expect(concluded.owed).toEqual(expect.arrayContaining(["outcomeLetters", "monitorHigher", "askAboutReprisals"]));
    expect(box4.makes("conclude", { action: "formalWarning", reason }).now.state).toBe("afterFormal");
  });

  it("does not go from Box 2 to Box 4", () => {
    const toBox4 = Object.entries(policy.transitions).filter(([, { path }]) => path.box2 === "box4");
    expect(toBox4).toEqual([]);
    expect(box2.mayNotMake("conclude", { action: "dismissal", reason })?.code).toBe("WRONG_STATE");
    expect(box2.mayNotMake("recordAction", { action: "formalWarning", reason })?.code).toBe("WRONG_STATE");
  });

  it("reaches Box 4 from Box 2 only when it is found to be high", () => {
    expect(box2.makes("relevel", { level: "high", reason }).now).toMatchObject({ state: "box4", level: "high" });
  });

  it("can be left from Box 4 without an action, with the reason", () => {
    for (const exit of ["notUpheld", "withdrawn", "resolvedOtherwise"]) {
      const left = box4.makes(exit, { reason });
      expect(left.now.state).toBe("afterFormal");
      expect(left.mayNotMake("endMonitoring", { reason })?.code).toBe("STILL_OWED");
      expect(left.does("outcomeLetters", {}).makes("endMonitoring", { reason }).now.state).toBe("ended");
    }
  });
});
