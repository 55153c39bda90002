import { describe, expect, it } from "vitest";

import { inReview, interviewed, policy, report } from "./support/traumatic-incident.ts";

const at = (due: unknown) => (due as { at: { toString(): string } }).at.toString();
const day = (due: unknown) => (due as { localDate: { toString(): string } }).localDate.toString();

describe("G11: the debrief, 24 hours across a weekend", () => {
  const opened = report();
  const monday = opened.at("2026-10-19T09:00:00+01:00");

  it("is due on Saturday 17 October 2026 at 18:30 in London, and not moved to Monday", () => {
    expect(at(opened.owes("debrief"))).toBe("2026-10-17T17:30:00Z");
    expect(opened.owes("debrief")).toMatchObject({ rule: "24 hour" });
    expect(policy.tasks.debrief?.due?.clock).toBe("soft");
    expect(policy.tasks.debrief?.source.modality).toBe("preferably");
  });

  it("may be held by the line manager or the nominated deputy, and by nobody else", () => {
    const saturday = opened.at("2026-10-17T10:00:00+01:00");
    expect(saturday.mayNotDo("debrief", {}, { as: ["manager"] })).toBeUndefined();
    expect(saturday.mayNotDo("debrief", {}, { as: ["deputy"] })).toBeUndefined();
    expect(saturday.mayNotDo("debrief", {}, { as: ["hr", "seniorManager", "director"] })?.code).toBe("WRONG_ROLE");
  });

  it("is in its preferred time until 18:30 on Saturday", () => {
    expect(opened.at("2026-10-17T18:30:00+01:00").isLateIfDone("debrief")).toBe(false);
  });

  it("held on Monday at 9:00 wants the reason, is flagged as outside the preferred time, and is still valid", () => {
    expect(monday.mayNotDo("debrief")?.code).toBe("REASON_FOR_LATENESS_MISSING");
    const held = { reason: "the manager was off duty" };
    expect(monday.isLateIfDone("debrief", {}, held)).toBe(true);
    expect(monday.does("debrief", {}, held).settled).toMatchObject({ debrief: "done" });
    expect(monday.does("debrief", {}, held).makes("beginReview").now.state).toBe("reviewPeriod");
  });

  it("can be declined, which is an answer too; without one there is no review", () => {
    expect(monday.mayNotMake("beginReview")?.code).toBe("TASK_NOT_DONE");
    const declined = monday.does("debrief", {}, { outcome: "declined", reason: "prefers to talk to a friend" });
    expect(declined.makes("beginReview").now.state).toBe("reviewPeriod");
  });

  it("brings the tasks beside it at once: Datix, counselling offered, police decision, Security, PMVA advice", () => {
    const beside = ["datix", "counselling", "policeDecision", "security", "pmvaAdvice", "riskAssessment", "options"];
    expect(opened.owed).toEqual(expect.arrayContaining(beside));
    for (const task of ["policeReport", "dignityAtWork", "datixInjury", "riddorAssessment", "seniorMeeting"])
      expect(opened.owed).not.toContain(task);
  });

  it("gives no time where the document gives none", () => {
    for (const task of ["datix", "counselling", "policeDecision", "security"])
      expect(opened.owes(task)).toBe("no time set");
  });

  it("records a police decision, which may be “no” with the reason", () => {
    expect(opened.mayNotDo("policeDecision", { decision: "notReported" })?.code).toBe("ANSWER_MISSING");
    expect(opened.mayNotDo("policeDecision", { decision: "notReported", reason: "their wish" })).toBeUndefined();
    expect(opened.mayNotDo("policeDecision", { decision: "reported" })?.code).toBe("ANSWER_MISSING");
  });

  it("closes only when the police decision is recorded", () => {
    const undecided = report()
      .does("debrief")
      .does("options", {}, { outcome: "declined", reason: "not now" })
      .does("riskAssessment", { findings: "none" })
      .makes("beginReview")
      .at("2026-11-13T14:00:00Z")
      .does("interview", { symptoms: false, effectiveness: "well enough" });
    expect(undecided.mayNotMake("noSymptoms")).toMatchObject({ code: "STILL_OWED", about: "policeDecision" });
  });
});

describe("G12: the four-week interview, with symptoms", () => {
  it("is due on Friday 13 November 2026, 28 days from the incident, whether or not there was a debrief", () => {
    expect(day(report().owes("interview"))).toBe("2026-11-13");
    expect(day(inReview().owes("interview"))).toBe("2026-11-13");
    expect(at(inReview().owes("interview"))).toBe("2026-11-14T00:00:00Z");
  });

  it("is counted from the incident, not from the report, as is the debrief", () => {
    const late = report({}, "2026-10-20T09:00:00+01:00");
    expect(day(late.owes("interview"))).toBe("2026-11-13");
    expect(at(late.owes("debrief"))).toBe("2026-10-17T17:30:00Z");
    expect(day(late.owes("review"))).toBe("2026-10-27");
  });

  it("comes after regular reviews: weekly, unless the Trust sets another interval", () => {
    const review = inReview();
    expect(day(review.owes("review"))).toBe("2026-10-23");
    expect(day(review.at("2026-10-23T10:00:00+01:00").does("review").owes("review"))).toBe("2026-10-30");
    expect(policy.settings.reviewEvery?.source.standing).toBe("added");
  });

  it("is told to HR when it is not held; the director sees numbers, not people", () => {
    expect(policy.tasks.interview?.escalation?.map(({ tell }) => tell)).toEqual([["hr"]]);
  });

  it("with symptoms leads to a referral, and not to closing in the same step", () => {
    const held = interviewed(true);
    expect(held.mayNotMake("noSymptoms")).toMatchObject({ code: "TASK_NOT_DONE", about: "interview" });
    const symptomatic = held.makes("symptoms");
    expect(symptomatic.now.state).toBe("symptomatic");
    expect(symptomatic.owed).toEqual(expect.arrayContaining(["referral", "followUp"]));
    expect(symptomatic.mayNotMake("recovered")?.code).toBe("TASK_NOT_DONE");
  });

  it("is not closed until one of the three is recorded, with the copies kept", () => {
    const followedUp = interviewed(true).makes("symptoms").does("followUp", { symptoms: false });
    expect(followedUp.mayNotMake("recovered")).toMatchObject({ code: "STILL_OWED", about: "referral" });
    expect(followedUp.mayNotDo("referral", { made: [], copies: "in the file" })?.code).toBe("ANSWER_MISSING");
    expect(followedUp.mayNotDo("referral", { made: ["gp"] })?.code).toBe("ANSWER_MISSING");
    for (const made of ["occupationalHealth", "staffSupport", "gp"])
      expect(followedUp.does("referral", { made: [made], copies: "in the file" }).makes("recovered").now.state).toBe(
        "closed",
      );
  });

  it("is followed up before it is closed, for as long as there are symptoms", () => {
    const referred = interviewed(true)
      .makes("symptoms")
      .does("referral", { made: ["gp"], copies: "in the file" });
    expect(referred.mayNotMake("recovered")).toMatchObject({ code: "TASK_NOT_DONE", about: "followUp" });
    const still = referred.does("followUp", { symptoms: true });
    expect(still.mayNotMake("recovered")?.code).toBe("TASK_NOT_DONE");
    expect(still.owed).toContain("followUp");
  });

  it("asks what came of the support, as well as for symptoms", () => {
    const due = inReview().at("2026-11-13T14:00:00Z");
    expect(due.mayNotDo("interview", { symptoms: true })).toMatchObject({
      code: "ANSWER_MISSING",
      about: "effectiveness",
    });
  });

  it("counts symptoms that are evident though the interview was declined", () => {
    const declined = inReview().does("interview", {}, { outcome: "declined", reason: "does not want to talk" });
    expect(declined.mayNotMake("noSymptoms")?.code).toBe("TASK_NOT_DONE");
    expect(declined.makes("symptomsEvident", { reason: "visibly exhausted" }).now.state).toBe("symptomatic");
    expect(declined.makes("interviewDeclined", { reason: "well, and at work" }).now.state).toBe("closed");
  });
});

describe("G13: the four-week interview, without symptoms, and a late effect", () => {
  const closed = interviewed(false).makes("noSymptoms").at("2027-01-11T10:00:00Z");
  const both = {
    manager: "person-1",
    hr: "person-2",
    occupationalHealth: "referred",
    referral: "in the file",
    staffCare: "given",
  };
  const absent = { amend: { absent: true } };

  it("closes with nothing owed", () => {
    expect(closed.now).toMatchObject({ state: "closed", owed: [] });
    expect(interviewed(false).mayNotMake("symptoms")).toMatchObject({ code: "TASK_NOT_DONE", about: "interview" });
  });

  it.each(Object.keys(both))("is not taken up again without %s", (name) => {
    const { [name as keyof typeof both]: _left, ...rest } = both;
    expect(closed.mayNotMake("lateOnset", rest, absent)).toMatchObject({ code: "ANSWER_MISSING", about: name });
  });

  it("takes it up again in January by manager and HR, with the referral and the contact given", () => {
    const late = closed.makes("lateOnset", both, absent);
    expect(late.now).toMatchObject({ state: "lateOnset", facts: { absent: true } });
    expect(closed.mayNotMake("lateOnset", both, { ...absent, as: ["deputy"] })?.code).toBe("WRONG_ROLE");
    expect(closed.mayNotMake("lateOnset", both, { ...absent, as: ["hr"] })).toBeUndefined();
  });

  it("brings the Datix injury and the RIDDOR assessment of the absence, and follow-up", () => {
    const late = closed.makes("lateOnset", both, absent);
    expect(late.owed).toEqual(
      expect.arrayContaining(["datixInjury", "riddorAssessment", "absenceSupport", "followUp"]),
    );
    expect(closed.makes("lateOnset", both).owed).not.toContain("datixInjury");
  });

  it("keeps what was done: nothing that is settled once is asked again, and no interview in the past", () => {
    const late = closed.makes("lateOnset", both, absent);
    expect(late.settled).toMatchObject({ riskAssessment: "done", policeDecision: "done" });
    for (const task of ["riskAssessment", "policeDecision", "interview", "debrief", "options", "referral"])
      expect(late.owed).not.toContain(task);
  });

  it("is not closed again before the injury is recorded and assessed, and somebody has been in touch", () => {
    const followed = closed.makes("lateOnset", both, absent).does("followUp", { symptoms: false });
    expect(followed.mayNotMake("recovered")?.code).toBe("STILL_OWED");
    const recorded = followed
      .does("datixInjury", { reference: "W-1" })
      .does("riddorAssessment", { assessed: "stress alone is not reportable" })
      .does("absenceSupport");
    expect(recorded.makes("recovered").now).toMatchObject({ state: "closed", owed: [] });
  });
});
