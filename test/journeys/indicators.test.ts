import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, it } from "vitest";

import { said } from "./support/answers.ts";
import { caseById, casesOf, moved, organisationNamed, settled } from "./support/cases.ts";
import type { Client } from "./support/client.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.stop());

interface Result {
  readonly id: string;
  readonly comment: string | null;
  readonly mark: { readonly key: string };
  readonly awaitsAction: boolean;
  readonly concernRaised: boolean;
  readonly organisation: { readonly slug: string };
}

const shown = "id comment mark { key } awaitsAction concernRaised organisation { slug }";

async function record(client: Client, given: Readonly<Record<string, unknown>> = {}) {
  const organisationId = await organisationNamed(client, "elmfield");
  const period = { periodFrom: "2026-07-01", periodTo: "2026-09-30" };
  const survey = { pathway: "hee-em/bullying", indicator: "endOfPlacement", mark: "red", respondents: 3 };
  const input = { idempotencyKey: randomUUID(), organisationId, ...period, ...survey, ...given };
  return client.mutate<{ result: Result | null }>("recordIndicatorResult", input, `result { ${shown} }`);
}

async function recorded(client: Client, given: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { result, userErrors } = await record(client, given);
  if (!result) throw new Error(JSON.stringify(userErrors));
  return result.id;
}

async function results(client: Client, filter = ""): Promise<readonly Result[]> {
  const query = `{ indicatorResults(first: 100 ${filter}) { totalCount nodes { ${shown} } } }`;
  return (await client.ask<{ indicatorResults: { nodes: Result[] } }>(query)).indicatorResults.nodes;
}

async function resultWith(client: Client, id: string): Promise<Result | null> {
  const query = `query ($id: ID!) { node(id: $id) { ... on IndicatorResult { ${shown} } } }`;
  return (await client.ask<{ node: Result | null }>(query, { id })).node;
}

const raise = (client: Client, resultId: string, idempotencyKey: string = randomUUID()) =>
  client.mutate<{ receipt: { reportId: string } | null }>(
    "raiseConcern",
    { idempotencyKey, resultId },
    "receipt { reportId }",
  );

it("raises from red comments, once, a low-level case without a respondent that the practice and HEE EM share", async () => {
  const lead = await demo.as("hee-em-lead");
  const comment = `Undue pressure at the end of a placement (${randomUUID()})`;
  const resultId = await recorded(lead, { comment });
  expect(await resultWith(lead, resultId)).toMatchObject({ comment, concernRaised: false, awaitsAction: true });

  const key = randomUUID();
  const first = await raise(lead, resultId, key);
  expect(first.userErrors).toEqual([]);
  expect(await raise(lead, resultId, key)).toEqual(first);
  expect((await raise(lead, resultId)).userErrors[0]?.code).toBe("ALREADY_RAISED");
  const corrected = await recorded(lead, { comment, mark: "amber", replaces: resultId });
  expect((await raise(lead, corrected)).userErrors[0]?.code).toBe("ALREADY_RAISED");

  const manager = await demo.as("practice-manager");
  const about = (await casesOf(manager)).filter(({ account }) => account?.includes(comment));
  expect(about).toHaveLength(1);
  const opened = await caseById(manager, about[0]?.id ?? "");
  if (!opened) throw new Error("The practice does not see its own case.");
  expect(opened).toMatchObject({ suggestedLevel: { key: "low" }, parties: [], owner: { slug: "elmfield" } });
  expect(opened.account).toContain("School end of placement surveys, 2026-07-01 to 2026-09-30. Red");
  const box1 = await moved(manager, opened, "determineLevel", { level: "low", reason: said("Noise.") });
  expect(box1.sharedWith).toEqual([{ slug: "hee-em" }]);
  expect(await caseById(lead, box1.id)).not.toBeNull();
});

it("raises once, however many ask at the same moment", async () => {
  const lead = await demo.as("hee-em-lead");
  const resultId = await recorded(lead);
  const answers = await Promise.all(Array.from({ length: 4 }, () => raise(lead, resultId)));
  expect(answers.filter(({ receipt }) => receipt !== null)).toHaveLength(1);
});

it("shows no comment of fewer than three, nor passes it on, nor which survey it was", async () => {
  const lead = await demo.as("hee-em-lead");
  const comment = `Written by two (${randomUUID()})`;
  expect((await record(lead, { comment, respondents: null })).userErrors[0]?.path).toEqual(["input", "respondents"]);
  const resultId = await recorded(lead, { comment, respondents: 2 });
  expect(await resultWith(lead, resultId)).toMatchObject({ comment: null });
  expect((await raise(lead, resultId)).userErrors).toEqual([]);
  const accounts = (await casesOf(await demo.as("practice-manager"))).map(({ account }) => account);
  expect(accounts.filter((account) => account?.includes(comment))).toEqual([]);
  const [account] = accounts.filter((one) => one?.includes("few answered"));
  expect(account).not.toMatch(/School|placement|20\d\d|\bred\b/i);
});

it("of a survey that comes round is kept once for the same days, however many record it at once", async () => {
  const hr = await demo.as("hr");
  const survey = { pathway: "kmpt/traumatic-incident", indicator: "nationalStaffSurvey", mark: "green" };
  const about = { organisationId: await organisationNamed(hr, "kmpt"), ...survey };
  const days = (periodFrom: string, periodTo: string) => record(hr, { ...about, periodFrom, periodTo });
  const answers = await Promise.all(Array.from({ length: 4 }, () => days("2026-04-01", "2026-06-30")));
  const [first, ...more] = answers.flatMap(({ result }) => (result ? [result.id] : []));
  expect(more).toEqual([]);
  const codes = (answer: Awaited<ReturnType<typeof record>>) => answer.userErrors.map(({ code }) => code);
  expect(codes(await days("2026-06-30", "2026-07-31"))).toEqual(["PERIOD_RECORDED"]);
  expect(codes(await days("2026-07-01", "2026-07-31"))).toEqual([]);
  const corrected = { ...about, periodFrom: "2026-04-01", periodTo: "2026-06-29", replaces: first };
  expect(codes(await record(hr, corrected))).toEqual([]);
  expect(codes(await days("2026-06-30", "2026-06-30"))).toEqual([]);
});

it("shows no comment any more when a correction says that it is of fewer than three", async () => {
  const lead = await demo.as("hee-em-lead");
  const comment = `Written by one (${randomUUID()})`;
  const first = await recorded(lead, { comment, respondents: 30 });
  const second = await recorded(lead, { comment, respondents: 31, replaces: first });
  expect(await resultWith(lead, first)).toMatchObject({ comment });
  await recorded(lead, { comment, respondents: 1, replaces: second });
  expect(await resultWith(lead, first)).toMatchObject({ comment: null });
  expect(await resultWith(lead, second)).toMatchObject({ comment: null });
  expect((await results(lead, "filter: { replaced: true }")).map((one) => one.comment)).not.toContain(comment);
});

it("asks for what was looked into, and lists the result until it is told", async () => {
  const lead = await demo.as("hee-em-lead");
  const resultId = await recorded(lead, { indicator: "visits", respondents: null });
  const awaiting = async () => (await results(lead, "filter: { awaitsAction: true }")).map(({ id }) => id);
  expect(await awaiting()).toContain(resultId);
  const act = (actionPlan: string) =>
    lead.mutate<{ result: Result | null }>(
      "recordIndicatorAction",
      { idempotencyKey: randomUUID(), resultId, lookedInto: "The rota.", actionPlan },
      `result { ${shown} }`,
    );
  expect(await act(" ")).toMatchObject({ result: null, userErrors: [{ path: ["input", "actionPlan"] }] });
  expect(await act("Two more on the rota by spring.")).toMatchObject({
    result: { id: resultId, awaitsAction: false },
    userErrors: [],
  });
  expect(await awaiting()).not.toContain(resultId);
  expect((await act("Once more.")).userErrors[0]?.code).toBe("ACTION_RECORDED");
});

it("is reminded of once, as soon as a time is set and unless the action is recorded", async () => {
  const [hr, lead] = [await demo.as("hr"), await demo.as("hee-em-lead")];
  const day = await demo.sql<{ day: string }>("select (app.now() at time zone 'Europe/London')::date::text as day");
  const period = { periodFrom: day[0]?.day, periodTo: day[0]?.day };
  const survey = { pathway: "kmpt/traumatic-incident", indicator: "pulse", respondents: 40, ...period };
  const organisationId = await organisationNamed(hr, "kmpt");
  const resultId = await recorded(hr, { organisationId, ...survey });
  const action = { lookedInto: "The rota.", actionPlan: "Two more." };
  const acted = await recorded(hr, { organisationId, ...survey, indicator: "nationalStaffSurvey" });
  await hr.mutate("recordIndicatorAction", { idempotencyKey: randomUUID(), resultId: acted, ...action });
  const next = async (client: Client, id: string) => {
    const query = "query ($id: ID!) { node(id: $id) { ... on IndicatorResult { nextReminderAt } } }";
    return (await client.ask<{ node: { nextReminderAt: string | null } | null }>(query, { id })).node?.nextReminderAt;
  };
  const told = async () =>
    (await demo.mailbox()).filter(({ subject }) => subject === "Dignity: a result awaits an action");
  await demo.moveClock("P30D");
  expect([await next(hr, resultId), await told()]).toEqual([null, []]);

  await demo.sql(
    `update dignity.adoption set settings = settings || '{"actionPlanWithin": {"amount": 31, "unit": "day"}}'
     where pathway = 'kmpt/traumatic-incident'`,
  );
  await demo.moveClock("PT1M");
  expect(await next(hr, resultId)).toMatch(/^20\d\d-/);
  expect(await next(lead, resultId)).toBeUndefined();
  await demo.moveClock("P2D");
  await demo.moveClock("P30D");
  const mail = await told();
  expect(mail.map(({ to }) => to.split("@")[0]).toSorted()).toEqual(["carol.whitfield", "stephen.garrod"]);
  expect(mail.map(({ text }) => text).join()).not.toMatch(/PULSE|red|survey|20\d\d/i);
  expect(await next(hr, resultId)).toBeNull();
});

it("is cited by the review of a monitored case that names it, to those who watch it where it is kept", async () => {
  const [lead, manager] = [await demo.as("hee-em-lead"), await demo.as("practice-manager")];
  const comment = `Nobody is asked anything (${randomUUID()})`;
  await raise(lead, await recorded(lead, { comment }));
  const found = (await casesOf(manager)).find(({ account }) => account?.includes(comment));
  const opened = found && (await caseById(manager, found.id));
  if (!opened) throw new Error("The practice does not see its own case.");
  const box1 = await moved(manager, opened, "determineLevel", { level: "low", reason: said("Noise.") });
  const monitored = await moved(manager, box1, "resolved", { reason: said("Calmer.") });
  const resultId = await recorded(lead, { indicator: "visits", mark: "green", respondents: null });
  await recorded(lead, { mark: "green" });
  const reviewed = await settled(manager, monitored, "monitorLow", {
    answers: { lookedAt: ["visits"], improving: true },
  });
  const review = reviewed.tasks.nodes.find(
    ({ definition, state }) => definition === "monitorLow" && state === "SETTLED",
  );
  const cited = async (client: Client) => {
    const query = "query ($id: ID!) { task(id: $id) { citedResults { id } } }";
    return (await client.ask<{ task: { citedResults: unknown } }>(query, { id: review?.id })).task.citedResults;
  };
  expect(await cited(lead)).toEqual([{ id: resultId }]);
  // What HEE EM keeps is HEE EM's, in a case on which both work.
  expect(await cited(manager)).toEqual([]);
});

it("is nothing to anybody else: not to the partner it is about, nor to a trust, nor to a trainee", async () => {
  const lead = await demo.as("hee-em-lead");
  const resultId = await recorded(lead);
  const nowhere = "indicatorResult_00000000-0000-4000-8000-000000000000";
  const node = "query ($id: ID!) { node(id: $id) { id } }";
  for (const persona of [
    "practice-manager",
    "dme",
    "trust-lead",
    "trainee",
    "gp-trainee",
    "hr",
    "programme-director",
  ]) {
    const client = await demo.as(persona);
    expect(
      (await results(client)).map(({ id }) => id),
      persona,
    ).not.toContain(resultId);
    expect(await client.text(node, { id: resultId }), persona).toBe(await client.text(node, { id: nowhere }));
    expect(await raise(client, resultId), persona).toEqual(await raise(client, nowhere));
  }
  const { userErrors } = await record(await demo.as("trust-lead"));
  expect(userErrors[0]?.code).toBe("NOT_PERMITTED");
});
