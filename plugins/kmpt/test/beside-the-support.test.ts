import { describe, expect, it } from "vitest";

import { inReview, report } from "./support/traumatic-incident.ts";

const police = (facts: object) => report(facts).owed.filter((task) => task.startsWith("police"));

describe("the police", () => {
  it.each([
    ["a decision on violence", { violent: true, criminal: false }, ["policeDecision"]],
    ["a decision on a suspected crime", { violent: false, criminal: true }, ["policeDecision"]],
    ["a report of a discriminatory crime from outside", { discriminatory: true }, ["policeReport"]],
    [
      "a decision on a discriminatory crime among staff",
      { discriminatory: true, byWhom: "colleague" },
      ["policeDecision"],
    ],
    ["neither without violence or crime", { violent: false, criminal: false }, []],
  ])("get %s", (_name, facts, owed) => {
    expect(police(facts)).toEqual(owed);
  });

  it("are told of a discriminatory crime, or the exception is recorded with its reason", () => {
    const opened = report({ discriminatory: true });
    expect(opened.mayNotDo("policeReport")?.code).toBe("ANSWER_MISSING");
    expect(opened.mayNotDo("policeReport", {}, { outcome: "exception" })?.code).toBe("ANSWER_MISSING");
    expect(opened.mayNotDo("policeReport", {}, { outcome: "exception", reason: "so advised" })).toBeUndefined();
  });
});

describe("an absence", () => {
  const reviewing = inReview().at("2026-10-21T09:00:00+01:00");
  const absent = reviewing.makes("recordAbsence", {}, { amend: { absent: true } });

  it("recorded later brings the Datix injury and a RIDDOR assessment, whatever the stage", () => {
    expect(absent.now).toMatchObject({ state: "reviewPeriod", facts: { absent: true } });
    expect(absent.owed).toEqual(expect.arrayContaining(["datixInjury", "riddorAssessment", "absenceSupport"]));
    expect(report().makes("recordAbsence", {}, { amend: { absent: true } }).owed).toContain("datixInjury");
  });

  it("is reported under RIDDOR only when somebody has assessed it so, by the law's clock", () => {
    const amend = { amend: { riddor: "overSevenDays" } };
    expect(absent.mayNotMake("recordRiddor", { reason: "off since" }, amend)?.code).toBe("TASK_NOT_DONE");
    const assessed = absent.does("riddorAssessment", { assessed: "physical injury" });
    const reportable = assessed.makes("recordRiddor", { reason: "off since" }, amend);
    expect(reportable.owes("riddorOverSeven")).toMatchObject({ rule: "15 day" });
    expect(reportable.owed).not.toContain("riddorSpecified");
  });
});

describe("Dignity at Work", () => {
  it("is told, by HR, when a colleague did it or bullying is alleged; the support goes on", () => {
    for (const facts of [{ byWhom: "colleague" }, { bullyingAlleged: true }]) {
      const opened = report(facts);
      expect(opened.owed).toEqual(expect.arrayContaining(["dignityAtWork", "debrief", "interview"]));
      expect(opened.mayNotDo("dignityAtWork", { reference: "D-1" }, { as: ["manager"] })?.code).toBe("WRONG_ROLE");
      expect(opened.mayNotDo("dignityAtWork", { reference: "D-1" }, { as: ["hr"] })).toBeUndefined();
    }
    expect(report().owed).not.toContain("dignityAtWork");
  });
});

describe("what is only a “should”", () => {
  it("does not hold the case open: Security, Datix, counselling", () => {
    const done = inReview().at("2026-11-13T14:00:00Z").does("interview", { symptoms: false, effectiveness: "well" });
    expect(done.owed).toEqual(expect.arrayContaining(["security", "datix", "counselling"]));
    expect(done.makes("noSymptoms").now).toMatchObject({ state: "closed", owed: [] });
  });
});

describe("a senior manager", () => {
  it("meets those affected when that is asked for, also later", () => {
    expect(report({ meetingRequested: true }).owed).toContain("seniorMeeting");
    const asked = inReview().makes("requestMeeting", {}, { amend: { meetingRequested: true } });
    expect(asked.mayNotDo("seniorMeeting", {}, { as: ["seniorManager"] })).toBeUndefined();
    expect(asked.mayNotDo("seniorMeeting", {}, { outcome: "withdrawn", reason: "no longer wanted" })).toBeUndefined();
  });
});
