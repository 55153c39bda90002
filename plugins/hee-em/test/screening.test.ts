import { openMatter } from "@dignity/plugin-testkit";
import { describe, expect, it } from "vitest";

import plugin from "../src/index.ts";

const [policy] = plugin.policies;
if (!policy) throw new Error("HEE EM publishes no policy");

const remark = {
  perpetrator: "staff",
  named: true,
  actedAs: "employerRole",
  type: "active",
  pattern: "isolated",
  complaint: "informal",
  listedAct: "none",
  onlyLegitimate: false,
  undermining: false,
};
const open = (facts: object) =>
  openMatter(policy, { facts: { ...remark, ...facts }, ownerKind: "trust", incidentAt: "2026-10-14T10:00:00+01:00" });

describe("a report suggests", () => {
  it.each([
    ["mid for an isolated, informal complaint", {}, "mid"],
    ["high for persistent behaviour by somebody named", { pattern: "persistent" }, "high"],
    ["high for a listed act, even once", { listedAct: "sexualAdvance" }, "high"],
    ["mid for an isolated incident with a formal complaint", { complaint: "formal" }, "mid"],
    ["low for noise", { named: false, complaint: "none", pattern: "persistent" }, "low"],
    ["mid for a complaint that names nobody", { named: false }, "mid"],
  ])("%s", (_name, facts, level) => {
    const story = open(facts);
    expect([story.now.state, story.suggestedLevel]).toEqual(["levelling", level]);
    expect(story.now.level).toBeUndefined();
  });
});

describe("a report does not", () => {
  const legitimate = { onlyLegitimate: true, constructive: true };

  it("enter the levels when a patient did it, and is the employer's", () => {
    const story = open({ perpetrator: "patient", actedAs: "educationRole" });
    expect(story.now).toMatchObject({ state: "zeroTolerance", capacity: "employer" });
    expect(story.owed).toEqual(["followZeroTolerance"]);
  });

  it("close itself: somebody confirms that it was only legitimate, and somebody else can look again", () => {
    const story = open(legitimate);
    expect(story.now.state).toBe("screenedOut");
    const closed = story.makes("confirmNotBullying", { reason: "feedback, well given" }, { as: ["dme"] });
    expect(closed.now).toMatchObject({ state: "notBullying", owed: [] });
    expect(closed.mayNotMake("review", { reason: "new facts" }, { as: ["dme", "caseLead"] })?.code).toBe("WRONG_ROLE");
    expect(closed.makes("review", { reason: "new facts" }, { as: ["reviewer"] }).now.state).toBe("levelling");
  });

  it.each([
    ["done without support", { ...legitimate, constructive: false }],
    ["that undermined somebody", { ...legitimate, undermining: true }],
  ])("drop legitimate acts %s", (_name, facts) => {
    expect(open(facts).now.state).toBe("levelling");
  });
});

describe("what is asked of people", () => {
  const reason = "as discussed";

  it("is never to talk to somebody about a listed act, unless they ask", () => {
    const box2 = open({ listedAct: "sexualAdvance" }).makes("determineLevel", { level: "mid", reason });
    expect(box2.owed).not.toContain("supportedTalk");
    expect(box2.owed).toContain("trustAppraisal");
  });

  it("can be declined or judged unsafe, with the reason", () => {
    const box2 = open({}).makes("determineLevel", { level: "mid", reason });
    for (const outcome of ["declined", "unsafe"]) {
      expect(box2.does("supportedTalk", {}, { outcome, reason }).settled).toMatchObject({ supportedTalk: outcome });
      expect(box2.mayNotDo("supportedTalk", {}, { outcome })?.code).toBe("ANSWER_MISSING");
    }
  });
});

describe("a case", () => {
  const reason = "as discussed";
  const box2 = open({ complaint: "formal" }).makes("determineLevel", { level: "mid", reason });

  it("goes from Box 2 straight to Box 3 on a formal complaint", () => {
    expect(box2.makes("goFormal", { reason }).now).toMatchObject({ state: "box3", level: "mid" });
  });

  it("enters at Box 4 when high, where its partners have no part", () => {
    const box4 = open({ pattern: "persistent" }).makes("determineLevel", { level: "high", reason });
    expect(box4.now.state).toBe("box4");
    expect([box4.isShared, box4.owedByPartners]).toEqual([false, []]);
    const monitored = box4.makes("resolvedOtherwise", { reason });
    expect([monitored.isShared, monitored.owedByPartners]).toEqual([false, []]);
  });

  it("is levelled anew when it happens again, and monitored until somebody ends that", () => {
    const monitored = box2
      .makes("resolved", { reason })
      .does("monitorHigher", { lookedAt: ["localVisits"], improving: true });
    expect(monitored.owed).toContain("monitorHigher");
    expect(monitored.mayNotMake("endMonitoring")?.code).toBe("ANSWER_MISSING");
    expect(monitored.makes("endMonitoring", { reason }).now).toMatchObject({ state: "ended", owed: [] });
    expect(monitored.makes("recurred", { reason }).now.state).toBe("levelling");
  });
});
