import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { said } from "./support/answers.ts";
import {
  assign,
  type Case,
  caseAbout,
  caseById,
  moved,
  owed,
  owedIn,
  personId,
  report,
  settle,
  settled,
  transition,
} from "./support/cases.ts";
import { assault } from "./support/facts.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.stop());

/** When the assault took place, in London. */
const fridayEvening = "2026-10-16T18:30:00+01:00";
const monday = "2026-10-19T09:00:00+01:00";
const late = { happenedAt: monday, reason: "The manager was off duty." };

async function reported(): Promise<Case> {
  const manager = await demo.as("manager");
  const parties = [{ role: "AFFECTED", personId: await personId(await demo.as("nurse")) }];
  const where = { organisation: "kmpt", pathway: "kmpt/traumatic-incident", incidentAt: fridayEvening };
  return caseAbout(manager, await report(manager, { ...where, facts: assault, parties }));
}

/** With everything done that the four-week interview does not wait for. */
async function interviewed(symptoms: boolean): Promise<Case> {
  const manager = await demo.as("manager");
  let current = await settled(manager, await reported(), "debrief", late);
  current = await moved(manager, current, "beginReview", {});
  current = await settled(manager, current, "options", { outcome: "declined", reason: "Not now." });
  current = await settled(manager, current, "riskAssessment", { answers: { findings: said("None.") } });
  const decision = { decision: "notReported", reason: said("Their wish.") };
  current = await settled(manager, current, "policeDecision", { answers: decision });
  const answers = { symptoms, effectiveness: said("Well enough.") };
  return settled(manager, current, "interview", { answers, happenedAt: "2026-11-13T14:00:00Z" });
}

describe("G11: the debrief, 24 hours across a weekend", () => {
  it("is due on Saturday at 18:30, soft; a deputy may hold it; the tasks beside it are owed at once", async () => {
    const opened = await reported();
    expect(owed(opened, "debrief")).toMatchObject({ dueAt: "2026-10-17T17:30:00.000Z", clock: "SOFT" });
    const beside = ["datix", "counselling", "policeDecision", "security", "riskAssessment"];
    expect(owedIn(opened)).toEqual(expect.arrayContaining(beside));
    for (const task of beside) expect(owed(opened, task).dueAt, task).toBeNull();

    const deputy = await demo.as("deputy");
    expect(await caseById(deputy, opened.id)).toBeNull();
    await assign(await demo.as("hr"), opened.id, await personId(deputy), "deputy");
    await settled(deputy, opened, "debrief", late);
  });

  it("held on Monday wants the reason, is flagged as late, and is valid", async () => {
    const manager = await demo.as("manager");
    const opened = await reported();
    const silent = await settle(manager, opened, "debrief", { happenedAt: monday });
    expect(silent.userErrors[0]?.code).toBe("REASON_FOR_LATENESS_MISSING");
    const { task } = await settle(manager, opened, "debrief", late);
    expect(task).toMatchObject({ state: "SETTLED", outcome: "done", late: true });
    expect((await moved(manager, opened, "beginReview", {})).state.key).toBe("reviewPeriod");
  });

  it("records that the police are not told only with the reason", async () => {
    const manager = await demo.as("manager");
    const opened = await reported();
    const bare = await settle(manager, opened, "policeDecision", { answers: { decision: "notReported" } });
    expect(bare.userErrors[0]?.code).toBe("ANSWER_MISSING");
    await settled(manager, opened, "policeDecision", {
      answers: { decision: "notReported", reason: said("Their wish.") },
    });
  });
});

describe("G12: the four-week interview, with symptoms", () => {
  it("is due on Friday 13 November 2026, after weekly reviews", async () => {
    const manager = await demo.as("manager");
    const opened = await reported();
    expect(owed(opened, "interview")).toMatchObject({ dueOn: "2026-11-13", clock: "HARD" });
    const held = await settled(manager, opened, "debrief", late);
    const review = await moved(manager, held, "beginReview", {});
    expect(owedIn(review)).toContain("review");
  });

  it("leads to a referral and a follow-up, and is not closed before both", async () => {
    const manager = await demo.as("manager");
    const held = await interviewed(true);
    expect((await transition(manager, held, "noSymptoms", {})).userErrors[0]?.code).toBe("TASK_NOT_DONE");
    const symptomatic = await moved(manager, held, "symptoms", {});
    expect(symptomatic.state.key).toBe("symptomatic");
    expect((await transition(manager, symptomatic, "recovered", {})).userErrors[0]?.code).toBe("TASK_NOT_DONE");
    const followed = await settled(manager, symptomatic, "followUp", { answers: { symptoms: false } });
    expect((await transition(manager, followed, "recovered", {})).userErrors[0]?.code).toBe("STILL_OWED");
    const uncopied = await settle(manager, followed, "referral", { answers: { made: ["gp"] } });
    expect(uncopied.userErrors[0]?.code).toBe("ANSWER_MISSING");
    const answers = { made: ["occupationalHealth"], copies: said("In the file.") };
    const referred = await settled(manager, followed, "referral", { answers });
    expect((await moved(manager, referred, "recovered", {})).state).toMatchObject({ key: "closed", atRest: true });
  });
});

describe("G13: the four-week interview, without symptoms, and a late effect", () => {
  it("closes, and is taken up again by manager and HR with referral, contact and the absence's injury record", async () => {
    const manager = await demo.as("manager");
    const closed = await moved(manager, await interviewed(false), "noSymptoms", {});
    expect(closed.state).toMatchObject({ key: "closed", atRest: true });
    expect(owedIn(closed)).toEqual([]);

    const both = {
      manager: await personId(manager),
      hr: await personId(await demo.as("hr")),
      occupationalHealth: "referred",
      referral: said("In the file."),
      staffCare: "given",
    };
    const { hr: _hr, ...alone } = both;
    expect((await transition(manager, closed, "lateOnset", alone)).userErrors[0]?.code).toBe("ANSWER_MISSING");
    for (const hr of [both.manager, "somebody", await personId(await demo.as("nurse"))]) {
      const { userErrors } = await transition(manager, closed, "lateOnset", { ...both, hr });
      expect(userErrors.map(({ code }) => code)).toEqual(["PERSON_UNFIT"]);
    }
    const again = await moved(manager, closed, "lateOnset", both, { absent: true });
    expect(again.state.key).toBe("lateOnset");
    expect(owedIn(again)).toEqual(expect.arrayContaining(["datixInjury", "riddorAssessment", "followUp"]));
    const history = again.transitions.nodes.map(({ key }) => key);
    expect(history).toEqual(["lateOnset", "noSymptoms", "beginReview"]);
    expect(again.tasks.nodes.filter(({ state }) => state === "SETTLED").length).toBeGreaterThan(4);
  });
});

describe("the reminder", () => {
  it("reaches the manager at the hour and, when the interview stays undone, HR after it", async () => {
    const manager = await demo.as("manager");
    const where = { organisation: "kmpt", pathway: "kmpt/traumatic-incident" };
    const { viewer } = await manager.ask<{ viewer: { now: string } }>("{ viewer { now } }");
    const facts = { ...assault, criminal: false };
    await report(manager, { ...where, incidentAt: viewer.now, facts });
    const reference = async () => {
      const query = "{ cases(first: 1) { nodes { reference } } }";
      return (await manager.ask<{ cases: { nodes: { reference: string }[] } }>(query)).cases.nodes[0]?.reference ?? "";
    };
    const named = await reference();
    const about = async (what: string) =>
      (await demo.mailbox()).filter(({ text }) => text.includes(named) && text.includes(what));

    expect(await about("Hold the debrief")).toEqual([]);
    await demo.moveClock("PT24H1M");
    const [first, ...others] = await about("Hold the debrief");
    expect(first?.to).toContain("fatima.noor@kmpt.example");
    expect(others).toEqual([]);
    expect(first?.text).not.toContain("Invented account");

    await demo.moveClock("P28D");
    const interview = await about("four-week interview");
    expect(interview.some(({ to }) => to.includes("fatima.noor@"))).toBe(true);
    expect(interview.some(({ to, subject }) => to.includes("carol.whitfield@") && subject.includes("still not"))).toBe(
      true,
    );
    const before = (await demo.mailbox()).length;
    await demo.moveClock("PT1M");
    expect((await demo.mailbox()).length).toBe(before);
  });
});
