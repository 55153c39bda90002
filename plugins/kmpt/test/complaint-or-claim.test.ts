import { weeks, workingDays } from "@dignity/plugin-sdk";
import { openMatter, type Story } from "@dignity/plugin-testkit";
import { describe, expect, it } from "vitest";

import { policyNamed } from "./support/policy-named.ts";

const policy = policyNamed("kmpt/complaint-or-claim@1");

/** A relative has complained about a nurse. */
const complaint = { matter: "complaint", litigation: false, evidence: false, managerInvolved: false };
const report = (facts: object = {}): Story =>
  openMatter(policy, { facts: { ...complaint, ...facts }, ownerKind: "trust", incidentAt: "2026-10-16T09:00:00Z" });

const liaised = { with: "person-1" };
const supporting = (facts: object = {}) =>
  report(facts).does("ascertain", { required: "somebody to talk to" }).makes("beginSupport");

describe("support over a complaint or claim", () => {
  it("begins with ascertaining what is required, at no time that the document does not give", () => {
    expect(report().owed).toEqual(expect.arrayContaining(["ascertain", "hr", "patientExperience", "keepInTouch"]));
    for (const task of ["ascertain", "keepInTouch"]) expect(report().owes(task)).toBe("no time set");
    expect(report().mayNotMake("beginSupport")).toMatchObject({ code: "TASK_NOT_DONE", about: "ascertain" });
  });

  it("is due when the Trust says so, and told to HR after the time that it sets", () => {
    const settings = { ascertainWithin: workingDays(3), contactEvery: weeks(2) };
    const set = openMatter(policy, {
      facts: complaint,
      ownerKind: "trust",
      incidentAt: "2026-10-16T09:00:00Z",
      calendar: { settings },
    });
    expect(set.owes("ascertain")).toMatchObject({ rule: "3 workingDay" });
    expect(set.owes("keepInTouch")).toMatchObject({ rule: "14 day" });
    expect(policy.tasks.ascertain?.escalation?.map(({ tell }) => tell)).toEqual([["hr"]]);
  });

  it("is ascertained by the manager, the deputy or whoever stands in, and not by HR or the senior manager", () => {
    for (const role of ["manager", "deputy", "appropriateManager"])
      expect(report().mayNotDo("ascertain", { required: "none yet" }, { as: [role] })).toBeUndefined();
    const others = { as: ["hr", "seniorManager", "legal", "patientExperience", "director"] };
    expect(report().mayNotDo("ascertain", { required: "none yet" }, others)?.code).toBe("WRONG_ROLE");
  });

  it("does not end before it is provided or referred, and HR is in it", () => {
    const begun = supporting();
    const end = { ended: "matter" };
    expect(begun.mayNotMake("endSupport", end)?.code).toBe("STILL_OWED");
    const provided = begun.does("provideOrRefer", { way: "provided" });
    expect(provided.mayNotMake("endSupport", end)).toMatchObject({ code: "STILL_OWED", about: "hr" });
    expect(provided.does("hr", liaised).makes("endSupport", end).now).toMatchObject({ state: "closed", owed: [] });
    expect(provided.does("hr", liaised).mayNotMake("endSupport")?.code).toBe("ANSWER_MISSING");
  });

  it("is referred only to those the document names, and each referral says to whom", () => {
    const begun = supporting();
    expect(begun.mayNotDo("provideOrRefer", { way: "referred" })).toMatchObject({
      code: "ANSWER_MISSING",
      about: "to",
    });
    for (const to of ["occupationalHealth", "legal", "seniorManager"])
      expect(begun.mayNotDo("provideOrRefer", { way: "referred", to: [to] })).toBeUndefined();
    expect(begun.mayNotDo("provideOrRefer", { way: "referred", to: ["director"] })?.code).toBe("ANSWER_INVALID");
  });

  it("keeps copies of referrals: a “should”, which holds nothing open", () => {
    const referred = supporting()
      .does("hr", liaised)
      .does("provideOrRefer", { way: "referred", to: ["legal"] });
    expect(referred.owed).toContain("copies");
    expect(referred.mayNotDo("copies")?.code).toBe("ANSWER_MISSING");
    expect(referred.mayNotDo("copies", {}, { outcome: "nothingReferred", reason: "it was provided" })).toBeUndefined();
    expect(policy.tasks.copies?.source).toMatchObject({ standing: "said", modality: "should" });
    expect(referred.makes("endSupport", { ended: "wish" }).now.state).toBe("closed");
  });

  it("can be declined, which closes it once HR is in it; and taken up again later", () => {
    const declined = report().does("ascertain", {}, { outcome: "declined", reason: "prefers the union" });
    expect(report().mayNotDo("ascertain", {}, { outcome: "declined" })).toMatchObject({ about: "reason" });
    const why = { reason: "as they wish" };
    expect(declined.mayNotMake("supportDeclined", why)).toMatchObject({ code: "STILL_OWED", about: "hr" });
    const closed = declined.does("hr", liaised).makes("supportDeclined", why);
    expect(closed.now.state).toBe("closed");
    const again = closed.makes("supportAgain", why, { as: ["hr"] });
    expect(again.now.state).toBe("ascertaining");
    expect(again.owed).toEqual(expect.arrayContaining(["ascertain", "hr"]));
  });

  it("is not closed as declined when nobody has declined it", () => {
    const unsafe = report().does("ascertain", {}, { outcome: "unsafe", reason: "in crisis" }).does("hr", liaised);
    expect(unsafe.mayNotMake("supportDeclined", { reason: "x" })).toMatchObject({ code: "TASK_NOT_DONE" });
    expect(unsafe.makes("beginSupport").now.state).toBe("supporting");
  });

  it("can change: what else is required is ascertained anew", () => {
    const again = supporting().does("provideOrRefer", { way: "provided" }).makes("supportAgain", { reason: "worse" });
    const ascertained = again.does("ascertain", { required: "Occupational Health" }).makes("beginSupport");
    expect(ascertained.owed).toContain("provideOrRefer");
  });
});

describe("who else supports", () => {
  it.each([
    ["complaint", ["patientExperience"]],
    ["claim", ["legalAdvice"]],
    ["both", ["patientExperience", "legalAdvice"]],
    ["ownComplaint", ["patientExperience"]],
  ])("over a %s: %s", (matter, owed) => {
    const these = ["patientExperience", "legalAdvice", "litigationSupport", "evidence"];
    expect(report({ matter }).owed.filter((task) => these.includes(task))).toEqual(owed);
  });

  it("in a litigation investigation: support and legal advice, also when it comes later", () => {
    const later = report().makes("recordChange", { reason: "a letter came" }, { amend: { litigation: true } });
    expect(later.owed).toEqual(expect.arrayContaining(["litigationSupport", "legalAdvice"]));
    expect(policy.tasks.litigationSupport?.source.modality).toBe("should");
  });

  it("for giving evidence: Legal Services and nobody else, or it is declined; closing waits for that", () => {
    const begun = supporting({ evidence: true }).does("hr", liaised).does("provideOrRefer", { way: "provided" });
    expect(begun.mayNotDo("evidence", {}, { as: ["manager", "hr", "seniorManager"] })?.code).toBe("WRONG_ROLE");
    expect(begun.mayNotMake("endSupport", { ended: "matter" })).toMatchObject({ about: "evidence" });
    for (const outcome of ["done", "declined", "unsafe", "notCalled"])
      expect(
        begun
          .does("evidence", {}, { outcome, reason: "because", as: ["legal"] })
          .makes("endSupport", { ended: "matter" }).now.state,
      ).toBe("closed");
  });

  it("in place of a manager who is involved: somebody whom HR finds, before it can close", () => {
    expect(report().owed).not.toContain("standIn");
    const involved = report({ managerInvolved: true });
    expect(involved.mayNotDo("standIn", { arranged: "N. N." }, { as: ["manager"] })?.code).toBe("WRONG_ROLE");
    const declined = involved.does("hr", liaised).does("ascertain", {}, { outcome: "declined", reason: "no" });
    expect(declined.mayNotMake("supportDeclined", { reason: "no" })).toMatchObject({ about: "standIn" });
  });

  it("sees what was referred, and not what is private: Legal and the Patient Experience Team", () => {
    for (const role of ["legal", "patientExperience"])
      expect(policy.grants.filter(({ to }) => to === role)).toMatchObject([
        { reach: "assigned", allow: ["read", "act"], hide: ["health", "notes"] },
      ]);
  });
});
