import { days } from "@dignity/plugin-sdk";
import { openMatter, type Story } from "@dignity/plugin-testkit";
import { describe, expect, it } from "vitest";

import { policyNamed } from "./support/policy-named.ts";

const policy = policyNamed("kmpt/witness@1");

/** A nurse is called to an employment tribunal, as a witness for the Trust. */
const called = { forum: "employmentTribunal", forTrust: true, managerInvolved: false };
const report = (facts: object = {}): Story =>
  openMatter(policy, { facts: { ...called, ...facts }, ownerKind: "trust", incidentAt: "2026-10-16T09:00:00Z" });

const companion = { companion: "the deputy" };
const seenTo = (story: Story) => story.does("timeOff").does("travel");
const concluded = () =>
  seenTo(report())
    .does("tribunalPreparation", { involved: "legal" })
    .does("accompaniment", companion)
    .makes("tribunalConcluded");

describe("G16: a nurse called to an employment tribunal", () => {
  it("is prepared by HR and by nobody else, with Legal or solicitors as necessary", () => {
    const prepare = (involved: string, as: string) =>
      report().mayNotDo("tribunalPreparation", { involved }, { as: [as] });
    for (const involved of ["legal", "solicitors", "nobody"]) expect(prepare(involved, "hr")).toBeUndefined();
    for (const role of ["manager", "legal", "deputy", "director"])
      expect(prepare("legal", role)?.code).toBe("WRONG_ROLE");
    expect(report().mayNotDo("tribunalPreparation")).toMatchObject({ code: "ANSWER_MISSING", about: "involved" });
    for (const task of ["preparation", "legalSupport"]) expect(report().owed).not.toContain(task);
  });

  it("gets time off without loss of earnings, travel expenses and company, at no invented time", () => {
    for (const task of ["timeOff", "travel", "accompaniment", "tribunalPreparation", "keepInTouch"])
      expect(report().owes(task)).toBe("no time set");
  });

  it("is not concluded without preparation and company, or their having been declined", () => {
    const prepared = report().does("tribunalPreparation", { involved: "nobody" });
    expect(report().mayNotMake("tribunalConcluded")).toMatchObject({ about: "tribunalPreparation" });
    expect(prepared.mayNotMake("tribunalConcluded")).toMatchObject({ code: "TASK_NOT_DONE", about: "accompaniment" });
    const alone = prepared.does("accompaniment", {}, { outcome: "declined", reason: "goes with a friend" });
    expect(alone.makes("tribunalConcluded").now.state).toBe("concluded");
  });

  it("owes the debrief when the case concludes, and not before", () => {
    expect(report().owed).not.toContain("debrief");
    expect(concluded().owed).toContain("debrief");
    expect(concluded().owes("debrief")).toBe("no time set");
  });

  it("cannot be closed without the debrief", () => {
    expect(concluded().mayNotMake("close")).toMatchObject({ code: "STILL_OWED", about: "debrief" });
    expect(concluded().does("debrief").makes("close").now).toMatchObject({ state: "closed", owed: [] });
  });

  it.each(["declined", "unsafe"])("is closed when the debrief was %s, with the reason", (outcome) => {
    expect(concluded().mayNotDo("debrief", {}, { outcome })).toMatchObject({ code: "ANSWER_MISSING", about: "reason" });
    expect(concluded().does("debrief", {}, { outcome, reason: "their wish" }).makes("close").now.state).toBe("closed");
  });

  it("counts the debrief from the conclusion, once the Trust has set a time", () => {
    const facts = { facts: called, ownerKind: "trust", incidentAt: "2026-10-16T09:00:00Z" };
    const calendar = { settings: { debriefWithin: days(7) } };
    const ended = openMatter(policy, { ...facts, calendar })
      .at("2027-02-01T12:00:00Z")
      .makes("stoodDown", { reason: "settled" });
    expect(String((ended.owes("debrief") as { localDate: unknown }).localDate)).toBe("2027-02-08");
  });
});

describe("a witness", () => {
  it("who is stood down is debriefed too", () => {
    const down = seenTo(report()).makes("stoodDown", { reason: "the case was settled" });
    expect(report().mayNotMake("stoodDown")?.code).toBe("ANSWER_MISSING");
    expect(down.owed).not.toContain("accompaniment");
    expect(down.mayNotMake("close")).toMatchObject({ about: "debrief" });
  });

  it.each(["inquest", "court", "hearing", "tribunal", "internalEnquiry"])("at %s is supported by Legal", (forum) => {
    const opened = report({ forum });
    expect(opened.owed).toEqual(expect.arrayContaining(["legalSupport", "preparation", "accompaniment"]));
    expect(opened.owed).not.toContain("tribunalPreparation");
    expect(opened.mayNotDo("legalSupport", {}, { as: ["manager", "hr"] })?.code).toBe("WRONG_ROLE");
    expect(opened.mayNotDo("preparation", { legal: "notAppropriate" }, { as: ["manager"] })).toBeUndefined();
    expect(opened.mayNotMake("tribunalConcluded")?.code).toBe("TASK_NOT_DONE");
  });

  it("is prepared anew when the forum turns out to be another", () => {
    const court = report({ forum: "court" }).does("preparation", { legal: "assisted" });
    const tribunal = court.makes("correctFacts", { reason: "misread" }, { amend: { forum: "employmentTribunal" } });
    expect(tribunal.owed).toContain("tribunalPreparation");
    expect(tribunal.owed).not.toContain("legalSupport");
  });

  it("of somebody else is owed no time off by this policy, and still company and a debrief", () => {
    const private_ = report({ forum: "court", forTrust: false });
    for (const task of ["timeOff", "travel"]) expect(private_.owed).not.toContain(task);
    expect(private_.owed).toEqual(expect.arrayContaining(["accompaniment", "preparation", "legalSupport"]));
    expect(private_.makes("stoodDown", { reason: "plea" }).owed).toContain("debrief");
  });

  it("has time off and expenses settled before the case is closed, if only as not needed", () => {
    const waiting = report().makes("stoodDown", { reason: "settled" }).does("debrief");
    expect(waiting.mayNotMake("close")).toMatchObject({ code: "STILL_OWED", about: "timeOff" });
    const off = waiting.does("timeOff");
    expect(off.mayNotMake("close")).toMatchObject({ code: "STILL_OWED", about: "travel" });
    const settled = off.does("travel", {}, { outcome: "notNeeded", reason: "by video" });
    expect(settled.makes("close").now.state).toBe("closed");
  });

  it("who is called again is prepared, accompanied and debriefed again", () => {
    const again = concluded().does("debrief").makes("close").makes("calledAgain", { reason: "an appeal" });
    expect(again.owed).toEqual(expect.arrayContaining(["tribunalPreparation", "accompaniment", "timeOff", "travel"]));
    expect(again.mayNotMake("tribunalConcluded")?.code).toBe("TASK_NOT_DONE");
  });

  it("against whose manager the case is has somebody else to turn to", () => {
    const involved = seenTo(report({ managerInvolved: true }))
      .makes("stoodDown", { reason: "settled" })
      .does("debrief");
    expect(involved.mayNotMake("close")).toMatchObject({ code: "STILL_OWED", about: "standIn" });
    expect(involved.does("standIn", { arranged: "N. N." }, { as: ["hr"] }).makes("close").now.state).toBe("closed");
  });
});
