import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answers, said } from "./support/answers.ts";
import {
  assign,
  type Case,
  caseAbout,
  caseById,
  moved,
  owed,
  personId,
  report,
  settled,
  transition,
} from "./support/cases.ts";
import { assault, noise, remark } from "./support/facts.ts";
import { giveRole } from "./support/roles.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";
import { offered } from "./support/support.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.stop());

const incidentAt = "2026-10-14T10:00:00+01:00";
const nothing = "00000000-0000-4000-8000-000000000000";
const bullying = { organisation: "northgate", pathway: "hee-em/bullying", incidentAt };
const why = said("As discussed.");

/** What has to be done for one answer to be told from another. */
interface Sought {
  readonly case: string;
  readonly task: string;
  readonly transition: string;
  readonly assignment: string;
  readonly support: string;
  readonly reference: string;
  readonly person: string;
}
const nowhere = (person: string): Sought => ({
  case: `case_${nothing}`,
  task: `task_${nothing}`,
  transition: `transition_${nothing}`,
  assignment: `assignment_${nothing}`,
  support: `support_${nothing}`,
  reference: "0000-0000",
  person,
});

const finding = `query ($case: ID!, $task: ID!, $ids: [ID!]!, $reference: String!) {
  case(id: $case) { id account nextActions { key } } node(id: $case) { __typename id } nodes(ids: $ids) { __typename id }
  task(id: $task) { id notes { value } } caseByReference(reference: $reference) { id }
  tasks(first: 10, filter: { caseId: $case }) { totalCount edges { cursor } pageInfo { hasNextPage } } }`;
const listing = `{ cases(first: 50) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  last: cases(last: 1) { nodes { id } } overdue: cases(first: 1, filter: { overdue: true }) { totalCount }
  tasks(first: 50) { totalCount edges { cursor node { id } } pageInfo { endCursor } }
  matters(first: 50) { totalCount edges { cursor node { id } } } }`;
const changing: Record<string, (sought: Sought) => object> = {
  makeTransition: (sought) => ({ caseId: sought.case, expectedVersion: 1, transition: "determineLevel" }),
  completeTask: (sought) => ({ taskId: sought.task, expectedVersion: 1 }),
  extendTask: (sought) => ({
    taskId: sought.task,
    expectedVersion: 9,
    dueOn: "2030-01-01",
    reason: "A witness is away.",
  }),
  assignCase: (sought) => ({ caseId: sought.case, personId: sought.person, role: "appraiser" }),
  recordSupport: (sought) => ({ caseId: sought.case, route: "supportInTalking", kind: "OFFER", to: "REPORTER" }),
  answerSupport: (sought) => ({ supportId: sought.support, expectedVersion: 9, answer: "ACCEPTED" }),
  recordReportReview: (sought) => ({
    reportId: sought.case.replace("case_", "committeeReport_"),
    reviewedOn: "2020-01-01",
    minutes: "Nowhere.",
  }),
  moveCaseToVersion: (sought) => ({
    caseId: sought.case,
    expectedVersion: 1,
    policyId: "hee-em/bullying@2",
    reason: "Agreed.",
  }),
  triageMatter: (sought) => ({
    matterId: sought.case.replace("case_", "matter_"),
    expectedVersion: 1,
    facts: answers({ actedAs: "employerRole" }),
  }),
};

/** All that somebody is answered who looks for this by every door, to the byte, but for the request's own id. */
async function answersTo(persona: string, sought: Sought): Promise<string> {
  const client = await demo.as(persona);
  const ids = [sought.case, sought.task, sought.transition, sought.assignment, sought.support];
  const answered = [
    await client.text(finding, { case: sought.case, task: sought.task, reference: sought.reference, ids }),
  ];
  for (const [name, input] of Object.entries(changing)) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { __typename code message path } } }`;
    answered.push(await client.text(query, { input: { ...input(sought), idempotencyKey: randomUUID() } }));
  }
  return answered.join("\n").replaceAll(/"requestId":"[^"]+"/g, "");
}
const listedFor = async (persona: string) => (await demo.as(persona)).text(listing);

/** Everything of a case that has an id, for somebody who works on it. */
async function soughtIn(persona: string, id: string): Promise<Sought> {
  const client = await demo.as(persona);
  const query = `query ($id: ID!) { case(id: $id) { reference tasks(first: 1) { nodes { id } }
    transitions(first: 1) { nodes { id } } assignments { id } support { id } } }`;
  type Found = Record<"tasks" | "transitions", { nodes: { id: string }[] }>;
  const found = (
    await client.ask<{ case: Found & { reference: string; assignments: { id: string }[]; support: { id: string }[] } }>(
      query,
      { id },
    )
  ).case;
  const first = (list: readonly { id: string }[]) => list[0]?.id ?? `case_${nothing}`;
  return {
    case: id,
    reference: found.reference,
    task: first(found.tasks.nodes),
    transition: first(found.transitions.nodes),
    assignment: first(found.assignments),
    support: first(found.support),
    person: await personId(client),
  };
}

async function hidden(seenBy: string, id: string, from: readonly string[]): Promise<void> {
  const sought = await soughtIn(seenBy, id);
  for (const persona of from)
    expect(await answersTo(persona, sought), persona).toBe(await answersTo(persona, nowhere(sought.person)));
  expect(await answersTo(seenBy, sought)).not.toBe(await answersTo(seenBy, nowhere(sought.person)));
}

/** A remark by somebody of the demonstration, levelled and with an appraiser in charge. */
async function underWay(respondent: string, actedAs: string, lead: string, appraiser: string): Promise<Case> {
  const parties = [{ role: "RESPONDENT", personId: await personId(await demo.as(respondent)) }];
  const leading = await demo.as(lead);
  const account = await report(await demo.as("trainee"), { ...bullying, facts: { ...remark, actedAs }, parties });
  const levelled = await moved(leading, await caseAbout(leading, account), "determineLevel", {
    level: "mid",
    reason: why,
  });
  await assign(leading, levelled.id, await personId(await demo.as(appraiser)), "appraiser");
  await offered(leading, levelled.id, { route: "supportInTalking", to: "RESPONDENT" });
  return levelled;
}

describe("a case that somebody may not know of answers like one that does not exist", () => {
  const everybody = ["trainee", "administrator", "consultant", "programme-director", "practice-manager", "hr"];

  it("the trust's: for the respondent in both posts, the reporter, other houses, and whoever is not assigned", async () => {
    const { id } = await underWay("consultant", "employerRole", "trust-lead", "trust-appraiser");
    await hidden("trust-lead", id, [
      ...everybody,
      "trust-investigator",
      "trust-triage",
      "hee-em-lead",
      "hee-em-appraiser",
    ]);
  });

  it("HEE EM's: for the trust of the reporter and of the respondent's other post", async () => {
    const { id } = await underWay("consultant", "educationRole", "hee-em-lead", "hee-em-appraiser");
    await hidden("hee-em-lead", id, [...everybody, "trust-lead", "dme", "trust-appraiser", "hee-em-investigator"]);
  });

  it("HEE EM's: for those of HEE EM who hold their roles in its other capacity", async () => {
    const end = await giveRole(demo, "programme-director", { capacity: "employer", role: "caseLead" });
    const before = await listedFor("programme-director");
    const { id } = await underWay("hee-em-reviewer", "educationRole", "hee-em-lead", "hee-em-appraiser");
    await hidden("hee-em-lead", id, ["programme-director", "hee-em-reviewer"]);
    expect(await listedFor("programme-director")).toBe(before);
    await end();
  });

  it("the trust's: for its lead, who leads every other case, where the lead is the respondent", async () => {
    const before = await listedFor("trust-lead");
    const { id } = await underWay("trust-lead", "employerRole", "dme", "trust-appraiser");
    await hidden("dme", id, ["trust-lead"]);
    expect(await listedFor("trust-lead")).toBe(before);
    const dme = await demo.as("dme");
    const input = { caseId: id, personId: await personId(await demo.as("trust-lead")), role: "caseLead" };
    const { userErrors } = await dme.mutate("assignCase", { ...input, idempotencyKey: randomUUID() });
    expect(userErrors.map(({ code }) => code)).toEqual(["CANNOT_ASSIGN"]);
  });

  it("leaves every list, count and cursor of those who may not know as it was", async () => {
    const personas = [...everybody, "hee-em-lead", "hee-em-triage", "trust-triage", "trust-investigator"];
    const before = await Promise.all(personas.map(listedFor));
    await report(await demo.as("trainee"), { ...bullying, facts: remark });
    expect(await Promise.all(personas.map(listedFor))).toEqual(before);
  });

  it("closes with the role, and with the share", async () => {
    const lead = await demo.as("trust-lead");
    const opened = await caseAbout(lead, await report(await demo.as("trainee"), { ...bullying, facts: noise }));
    const box1 = await moved(lead, opened, "determineLevel", { level: "low", reason: why });
    expect(await caseById(await demo.as("hee-em-lead"), box1.id)).not.toBeNull();
    const end = await giveRole(demo, "administrator", { capacity: "employer", role: "caseLead" });
    expect(await caseById(await demo.as("administrator"), box1.id)).not.toBeNull();
    await end();
    const box2 = await moved(lead, box1, "notResolved", { reason: why });
    await moved(lead, box2, "notResolved", { reason: why });
    await hidden("trust-lead", box1.id, ["administrator", "hee-em-lead"]);
  });

  it("ends for a partner that raised the level itself", async () => {
    const lead = await demo.as("trust-lead");
    const partner = await demo.as("hee-em-lead");
    const opened = await caseAbout(lead, await report(await demo.as("trainee"), { ...bullying, facts: noise }));
    const box1 = await moved(lead, opened, "determineLevel", { level: "low", reason: why });
    const box2 = await transition(partner, box1, "notResolved", { reason: why });
    expect(box2.userErrors).toEqual([]);
    const box3 = await transition(partner, { ...box1, version: box1.version + 1 }, "notResolved", { reason: why });
    expect(box3).toMatchObject({ case: null, userErrors: [] });
    await hidden("trust-lead", box1.id, ["hee-em-lead"]);
  });
});

describe("a matter in triage", () => {
  it("is not there for a respondent who triages, and a colleague decides it", async () => {
    const end = await giveRole(demo, "administrator", { capacity: "employer", role: "triage" });
    const before = await listedFor("trust-triage");
    const parties = [{ role: "RESPONDENT", personId: await personId(await demo.as("trust-triage")) }];
    const facts = { ...remark, actedAs: "notKnown" };
    const account = await report(await demo.as("trainee"), { ...bullying, facts, parties });
    const colleague = await demo.as("administrator");
    type Matters = { matters: { nodes: { id: string; account: string }[] } };
    const { matters } = await colleague.ask<Matters>("{ matters(first: 50) { nodes { id account } } }");
    const matter = matters.nodes.find((one) => one.account === account)?.id ?? "";
    expect(matter).not.toBe("");

    const sought = { ...nowhere("person_x"), case: matter.replace("matter_", "case_") };
    for (const persona of ["trust-triage", "consultant", "trust-lead", "hee-em-triage", "trainee"])
      expect(await answersTo(persona, sought), persona).toBe(await answersTo(persona, nowhere("person_x")));
    expect(await listedFor("trust-triage")).toBe(before);
    const input = { matterId: matter, expectedVersion: 1, facts: answers({ actedAs: "employerRole" }) };
    const { userErrors } = await colleague.mutate("triageMatter", { ...input, idempotencyKey: randomUUID() });
    expect(userErrors).toEqual([]);
    await end();
  });
});

describe("somebody who reports", () => {
  it("sees what they said, and nothing that came of it", async () => {
    const account = await report(await demo.as("trainee"), { ...bullying, facts: remark });
    const query = `{ reports(first: 100) { nodes { __typename id account } } cases(first: 1) { totalCount }
      tasks(first: 1) { totalCount } matters(first: 1) { totalCount } }`;
    type Own = { reports: { nodes: { id: string; account: string }[] } };
    const own = await (await demo.as("trainee")).ask<Own>(query);
    const zero = { totalCount: 0 };
    expect(own).toMatchObject({ cases: zero, tasks: zero, matters: zero });
    const id = own.reports.nodes.find((one) => one.account === account)?.id ?? "";
    for (const persona of ["trust-lead", "consultant", "trust-triage", "administrator"]) {
      const others = await (
        await demo.as(persona)
      ).ask<{ node: unknown }>("query ($id: ID!) { node(id: $id) { id } }", { id });
      expect(others, persona).toEqual({ node: null });
    }
  });

  it("is in charge at once where they are the manager, but not of what is said of themselves", async () => {
    const manager = await demo.as("manager");
    const where = { organisation: "kmpt", pathway: "kmpt/traumatic-incident", incidentAt, facts: assault };
    const account = await report(manager, where);
    expect((await caseAbout(manager, account)).account).toBe(account);
    const before = await listedFor("manager");
    const parties = [{ role: "RESPONDENT", personId: await personId(manager) }];
    const hr = await demo.as("hr");
    const own = await caseAbout(hr, await report(manager, { ...where, parties }));
    expect(await listedFor("manager")).toBe(before);
    await hidden("hr", own.id, ["manager", "deputy", "nurse", "workforce-director"]);
    const input = { caseId: own.id, personId: await personId(manager), role: "manager", idempotencyKey: randomUUID() };
    expect((await hr.mutate("assignCase", input)).userErrors.map(({ code }) => code)).toEqual(["CANNOT_ASSIGN"]);
  });
});

describe("what a role hides", () => {
  const masked = `query ($id: ID!) { case(id: $id) { account parties { name } reporter { name }
    tasks(first: 100, state: SETTLED) { nodes { notes { value } health { value } } } transitions(first: 9) { nodes { notes { value } } } } }`;
  type Text = readonly { value: string }[] | null;
  interface Masked {
    readonly case: {
      readonly account: string | null;
      readonly parties: readonly unknown[] | null;
      readonly reporter: { readonly name: string } | null;
      readonly tasks: { readonly nodes: readonly { readonly notes: Text; readonly health: Text }[] };
      readonly transitions: { readonly nodes: readonly { readonly notes: Text }[] };
    };
  }
  /** What of a case with everything in it somebody reads. */
  async function read(persona: string, id: string): Promise<Record<string, boolean>> {
    const found = (await (await demo.as(persona)).ask<Masked>(masked, { id })).case;
    return {
      account: found.account !== null,
      parties: found.parties !== null,
      reporter: found.reporter !== null,
      notes: found.tasks.nodes.some(({ notes }) => notes?.length),
      health: found.tasks.nodes.some(({ health }) => health?.length),
      reasons: found.transitions.nodes.some(({ notes }) => notes?.length),
    };
  }

  it("is hidden over HTTP, in KMPT's policy", async () => {
    const manager = await demo.as("manager");
    const where = { organisation: "kmpt", pathway: "kmpt/traumatic-incident", incidentAt: "2026-10-16T18:30:00+01:00" };
    let current = await caseAbout(manager, await report(manager, { ...where, facts: assault }));
    const late = { happenedAt: "2026-10-19T09:00:00+01:00", reason: "Off duty.", answers: { note: said("Shaken.") } };
    current = await settled(manager, current, "debrief", late);
    await moved(manager, current, "beginReview", {});
    const hr = await demo.as("hr");
    await assign(hr, current.id, await personId(await demo.as("senior-manager")), "seniorManager");
    const open = { account: true, parties: true, reporter: false };
    expect(await read("manager", current.id)).toMatchObject({ ...open, notes: true, health: true });
    expect(await read("hr", current.id)).toMatchObject({ ...open, notes: false, health: true, reasons: false });
    expect(await read("senior-manager", current.id)).toMatchObject({
      ...open,
      notes: false,
      health: false,
      reasons: false,
    });
  });

  it("is hidden over HTTP, in HEE EM's policy; who reported opens to the one in charge alone", async () => {
    const current = await underWay("consultant", "employerRole", "trust-lead", "trust-appraiser");
    await settled(await demo.as("trust-lead"), current, "supportedTalk", { outcome: "declined", reason: "Not now." });
    const open = { account: true, parties: true, reporter: false, notes: true, reasons: true };
    for (const persona of ["trust-lead", "dme"]) expect(await read(persona, current.id), persona).toMatchObject(open);
    expect(await read("trust-appraiser", current.id)).toMatchObject({ ...open, notes: false, reasons: false });
    await assign(await demo.as("dme"), current.id, await personId(await demo.as("trust-lead")), "caseLead");
    expect(await read("trust-lead", current.id)).toMatchObject({ ...open, reporter: true });
    expect(await read("dme", current.id)).toMatchObject({ reporter: false });
  });
});

it("mail about a case reaches those who have to act, and nobody who must not know", async () => {
  const { id } = await underWay("trust-lead", "employerRole", "dme", "trust-appraiser");
  const { reference } = await soughtIn("dme", id);
  expect(owed((await caseById(await demo.as("dme"), id))!, "trustAppraisal").dueAt).not.toBeNull();
  await demo.moveClock("P40D");
  const about = (await demo.mailbox()).filter(({ text }) => text.includes(reference)).map(({ to }) => to);
  expect([...new Set(about)].toSorted()).toEqual(["helen.marsh@northgate.example", "ruth.calder@northgate.example"]);
});
