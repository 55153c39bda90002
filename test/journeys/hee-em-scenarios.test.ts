import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { said } from "./support/answers.ts";
import {
  assign,
  type Case,
  caseAbout,
  caseById,
  casesOf,
  moved,
  outcomeOf,
  owedIn,
  personId,
  report,
  settle,
  settled,
  transition,
} from "./support/cases.ts";
import { noise, remark } from "./support/facts.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.stop());

const culture = ["behaviourChampions", "servicePressures", "staffTraining", "supervisorTraining"];
const inBox1 = [...culture, "feedback"];
const inBox2 = [...culture, "feedbackOnInformal"];
const incidentAt = "2026-10-14T10:00:00+01:00";
const why = said("As discussed.");

const byKey = (found: Case) => Object.fromEntries(found.facts.map(({ key, value }) => [key, value]));
const times = (found: Case) => found.tasks.nodes.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
const decideLevel = (level: string) => ({ level, reason: why });

/** The remark, reported by a trainee of the trust about the doctor with two posts. */
async function reportedRemark(actedAs: string): Promise<string> {
  const respondent = await personId(await demo.as("programme-director"));
  const parties = [{ role: "RESPONDENT", personId: respondent }];
  const facts = { ...remark, actedAs };
  return report(await demo.as("trainee"), {
    organisation: "northgate",
    pathway: "hee-em/bullying",
    incidentAt,
    facts,
    parties,
  });
}

/** Nobody of these finds the case, by any door. */
async function hiddenFrom(id: string, personas: readonly string[]): Promise<void> {
  const nowhere = "case_00000000-0000-4000-8000-000000000000";
  const doors = "query ($id: ID!) { case(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }";
  for (const persona of personas) {
    const client = await demo.as(persona);
    expect(await client.text(doors, { id }), persona).toBe(await client.text(doors, { id: nowhere }));
    expect(
      (await casesOf(client)).map((one) => one.id),
      persona,
    ).not.toContain(id);
    const move = await transition(client, { id, version: 1 }, "determineLevel", decideLevel("low"));
    const nothing = await transition(client, { id: nowhere, version: 1 }, "determineLevel", decideLevel("low"));
    expect(move, persona).toEqual(nothing);
    expect(move.userErrors[0]?.code).toBe("NOT_FOUND");
  }
}

describe("G1: a dual-post respondent in the HEE EM role, mid", () => {
  it("is HEE EM's case, challenged in its appraisal, with no time set, and unseen by the trust", async () => {
    const lead = await demo.as("hee-em-lead");
    const partnerTasks = async () => {
      const query = "{ tasks(first: 100, filter: { state: OWED }) { nodes { definition subject case { id } } } }";
      const { tasks } = await (
        await demo.as("dme")
      ).ask<{
        tasks: { nodes: { definition: string; subject: string; case: unknown }[] };
      }>(query);
      return tasks.nodes.filter(({ subject }) => subject === "PARTNER");
    };
    const before = (await partnerTasks()).length;

    const account = await reportedRemark("educationRole");
    const reported = await caseAbout(lead, account);
    expect(reported).toMatchObject({
      owner: { slug: "hee-em" },
      capacity: { key: "educationBody" },
      state: { key: "levelling" },
      level: null,
      suggestedLevel: { key: "mid" },
    });
    expect(byKey(reported)["type"]).toBe("active");

    const box2 = await moved(lead, reported, "determineLevel", decideLevel("mid"));
    expect(box2).toMatchObject({ state: { key: "box2" }, level: { key: "mid" }, sharedWith: [] });
    expect(owedIn(box2)).toEqual(expect.arrayContaining([...inBox2, "supportedTalk", "heeEmAppraisal"]));
    expect(owedIn(box2)).not.toContain("trustAppraisal");
    expect(times(box2)).toEqual([]);

    const joint = await partnerTasks();
    expect(joint.length - before).toBe(inBox2.length);
    for (const { case: theirs } of joint) expect(theirs).toBeNull();

    await hiddenFrom(box2.id, [
      "trust-lead",
      "dme",
      "trust-appraiser",
      "programme-director",
      "consultant",
      "trainee",
      "hr",
      "administrator",
      "hee-em-appraiser",
    ]);

    await assign(lead, box2.id, await personId(await demo.as("hee-em-appraiser")), "appraiser");
    const appraiser = await demo.as("hee-em-appraiser");
    expect(await caseById(appraiser, box2.id)).not.toBeNull();
    expect((await settle(lead, box2, "heeEmAppraisal")).userErrors[0]?.code).toBe("WRONG_ROLE");
    await settled(appraiser, box2, "heeEmAppraisal", { answers: { note: said("Spoken to.") } });

    const allowed = box2.nextActions.filter((next) => next.allowed && next.kind === "TRANSITION").map(({ key }) => key);
    expect(allowed).toEqual(expect.arrayContaining(["resolved", "notResolved", "relevel"]));
    expect(allowed).not.toContain("conclude");
    const skipped = await transition(lead, box2, "conclude", { action: "dismissal", reason: why });
    expect(skipped.userErrors[0]).toMatchObject({ __typename: "TransitionNotAllowed", code: "WRONG_STATE" });
    const box3 = await moved(lead, box2, "notResolved", { reason: why });
    expect(box3).toMatchObject({ state: { key: "box3" }, owner: { slug: "hee-em" } });
  });

  it("goes to monitoring when it is resolved", async () => {
    const lead = await demo.as("hee-em-lead");
    const reported = await caseAbout(lead, await reportedRemark("educationRole"));
    const box2 = await moved(lead, reported, "determineLevel", decideLevel("mid"));
    expect((await moved(lead, box2, "resolved", { reason: why })).state.key).toBe("monitoringM2");
  });
});

describe("G1b: the same person on the ward round, as consultant", () => {
  it("is the trust's case, challenged in its appraisal, and unseen by HEE EM", async () => {
    const lead = await demo.as("trust-lead");
    const reported = await caseAbout(lead, await reportedRemark("employerRole"));
    const box2 = await moved(lead, reported, "determineLevel", decideLevel("mid"));
    expect(box2).toMatchObject({ owner: { slug: "northgate" }, capacity: { key: "employer" }, state: { key: "box2" } });
    expect(owedIn(box2)).toContain("trustAppraisal");
    expect(owedIn(box2)).not.toContain("heeEmAppraisal");
    await hiddenFrom(box2.id, ["hee-em-lead", "hee-em-triage", "consultant", "programme-director", "hr"]);
  });

  it("waits in triage, unseen by all case staff, while nobody knows in which role they acted", async () => {
    const account = await reportedRemark("notKnown");
    for (const persona of ["trust-lead", "dme", "hee-em-lead", "consultant", "trainee"])
      expect(
        (await casesOf(await demo.as(persona))).map((one) => one.account),
        persona,
      ).not.toContain(account);
    const triage = await demo.as("trust-triage");
    const query = "{ matters(first: 50) { nodes { id account version parties { role name } } } }";
    type Matters = {
      matters: { nodes: { id: string; account: string; version: number; parties: { role: string }[] }[] };
    };
    const { matters } = await triage.ask<Matters>(query);
    const matter = matters.nodes.find((one) => one.account === account);
    expect(matter?.parties.map(({ role }) => role)).toEqual(["RESPONDENT"]);
    for (const persona of ["trust-lead", "consultant", "hee-em-triage"])
      expect(
        (await (await demo.as(persona)).ask<Matters>(query)).matters.nodes.map((one) => one.account),
      ).not.toContain(account);

    const decide = `mutation ($input: TriageMatterInput!) { triageMatter(input: $input) { decided userErrors { code } } }`;
    const facts = [{ key: "actedAs", choice: "educationRole" }];
    const input = { idempotencyKey: account, matterId: matter?.id, expectedVersion: matter?.version, facts };
    expect(await triage.ask(decide, { input })).toEqual({ triageMatter: { decided: true, userErrors: [] } });
    expect((await triage.ask<Matters>(query)).matters.nodes.map((one) => one.account)).not.toContain(account);
    const opened = await caseAbout(await demo.as("hee-em-lead"), account);
    expect(opened.owner.slug).toBe("hee-em");
    await hiddenFrom(opened.id, ["trust-triage", "trust-lead", "consultant"]);
  });
});

describe.each([
  ["G7: low level in a training practice", "elmfield", "gp-trainee", "practice-manager"],
  ["G7b: low level in a trust", "northgate", "trainee", "dme"],
])("%s", (_name, organisation, reporter, local) => {
  it("has no respondent, is worked on together with HEE EM, and leads to Box 1 with no invented time", async () => {
    const lead = await demo.as(local);
    const account = await report(await demo.as(reporter), {
      organisation,
      pathway: "hee-em/bullying",
      incidentAt,
      facts: noise,
    });
    const reported = await caseAbout(lead, account);
    expect(reported).toMatchObject({ suggestedLevel: { key: "low" }, parties: [], owner: { slug: organisation } });
    await hiddenFrom(reported.id, ["hee-em-lead"]);

    const box1 = await moved(lead, reported, "determineLevel", decideLevel("low"));
    expect(box1).toMatchObject({ state: { key: "box1" }, sharedWith: [{ slug: "hee-em" }] });
    expect(owedIn(box1)).toEqual([...inBox1, "askWhetherResolved"].toSorted());
    if (organisation === "elmfield") expect(times(box1)).toEqual([]);

    const partner = await demo.as("hee-em-lead");
    const theirs = await caseById(partner, box1.id);
    expect(theirs?.nextActions.find(({ key }) => key === "staffTraining")?.allowed).toBe(true);
    const after = await settled(partner, box1, "staffTraining", { answers: { note: said("A day was held.") } });
    await hiddenFrom(box1.id, ["hr", organisation === "elmfield" ? "trust-lead" : "practice-manager"]);

    const resolved = await moved(lead, after, "resolved", { reason: why });
    expect(resolved.state.key).toBe("monitoringM1");
  });

  it("goes to Box 2 if not resolved: what is directed at a person is not applicable; the share ends when formal", async () => {
    const lead = await demo.as(local);
    const account = await report(await demo.as(reporter), {
      organisation,
      pathway: "hee-em/bullying",
      incidentAt,
      facts: noise,
    });
    const box1 = await moved(lead, await caseAbout(lead, account), "determineLevel", decideLevel("low"));
    const box2 = await moved(lead, box1, "notResolved", { reason: why });
    expect(box2.state.key).toBe("box2");
    expect(outcomeOf(box2, "supportedTalk")).toBe("notApplicable");
    expect(outcomeOf(box2, "trustAppraisal")).toBe("notApplicable");
    expect(owedIn(box2)).toEqual(expect.arrayContaining(inBox2));
    const box3 = await moved(lead, box2, "notResolved", { reason: why });
    expect(box3).toMatchObject({ state: { key: "box3" }, sharedWith: [] });
    await hiddenFrom(box3.id, ["hee-em-lead"]);
  });
});

describe("G9: mid, unresolved, formal, unresolved", () => {
  it.each([
    [
      "the trust's",
      "employerRole",
      "trust-lead",
      "trust-appraiser",
      "trust-investigator",
      "trustAppraisal",
      "northgate",
    ],
    ["HEE EM's", "educationRole", "hee-em-lead", "hee-em-appraiser", "hee-em-investigator", "heeEmAppraisal", "hee-em"],
  ])("%s case", async (_whose, actedAs, leader, appraiser, investigator, appraisal, owner) => {
    const lead = await demo.as(leader);
    const reported = await caseAbout(lead, await reportedRemark(actedAs));
    let current = await moved(lead, reported, "determineLevel", decideLevel("mid"));
    await assign(lead, current.id, await personId(await demo.as(appraiser)), "appraiser");
    await assign(lead, current.id, await personId(await demo.as(investigator)), "investigator");
    await settled(await demo.as(appraiser), current, appraisal, { answers: { note: said("Spoken to.") } });
    current = await settled(lead, current, "supportedTalk", { outcome: "declined", reason: "Would rather not." });

    expect((await transition(lead, current, "notResolved", {})).userErrors[0]?.code).toBe("ANSWER_MISSING");
    const wrong = await transition(lead, current, "conclude", { action: "dismissal", reason: why });
    expect(wrong.userErrors[0]).toMatchObject({ code: "WRONG_STATE" });
    expect(wrong.userErrors[0]?.allowed).toContain("notResolved");

    current = await moved(lead, current, "notResolved", { reason: why });
    expect(current).toMatchObject({ state: { key: "box3" }, owner: { slug: owner } });
    expect(owedIn(current)).toEqual(expect.arrayContaining(["supportRaising", "investigation"]));
    const investigating = await demo.as(investigator);
    const early = await transition(investigating, current, "recordAction", { action: "formalWarning", reason: why });
    expect(early.userErrors[0]?.code).toBe("TASK_NOT_DONE");
    await settled(investigating, current, "investigation", { answers: { findings: said("As reported.") } });
    const unheard = await transition(investigating, current, "recordAction", { action: "formalWarning", reason: why });
    expect(unheard.userErrors[0]?.code).toBe("TASK_NOT_DONE");
    await settled(investigating, current, "putAllegations", {
      answers: { told: said("Both remarks."), companion: true, response: said("They were jokes.") },
    });
    const capped = await transition(investigating, current, "recordAction", { action: "dismissal", reason: why });
    expect(capped.userErrors[0]?.code).toBe("ACTION_NOT_PERMITTED");
    current = await moved(investigating, current, "recordAction", { action: "formalWarning", reason: why });

    current = await moved(lead, current, "notResolved", { reason: why });
    expect(current).toMatchObject({ state: { key: "box4" }, owner: { slug: owner } });
    current = await moved(lead, current, "conclude", { action: "dismissal", reason: why });
    expect(current.state.key).toBe("afterFormal");
    expect(current.transitions.nodes.map(({ key }) => key)).toEqual([
      "conclude",
      "notResolved",
      "recordAction",
      "notResolved",
      "determineLevel",
    ]);
  });

  it("can be resolved in Box 3", async () => {
    const lead = await demo.as("trust-lead");
    const reported = await caseAbout(lead, await reportedRemark("employerRole"));
    const box2 = await moved(lead, reported, "determineLevel", decideLevel("mid"));
    const box3 = await moved(lead, box2, "notResolved", { reason: why });
    expect((await moved(lead, box3, "resolved", { reason: why })).state.key).toBe("afterFormal");
  });
});
