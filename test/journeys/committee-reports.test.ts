import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { caseAbout, casesOf, organisationNamed, report, settled } from "./support/cases.ts";
import type { Client } from "./support/client.ts";
import { assault } from "./support/facts.ts";
import { offered, told } from "./support/support.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.stop());

interface Report {
  readonly id: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly figures: readonly { readonly key: string; readonly value: number | null; readonly hidden: boolean }[];
  readonly reviews: readonly { readonly minutes: string; readonly action: string | null }[];
}

interface Told {
  readonly id: string;
  readonly key: string;
  readonly csv: string;
  readonly results: readonly object[];
}

const shown = "id key from to figures { key value hidden } reviews { minutes action }";
const list = `{ committeeReports(first: 100) { totalCount nodes { ${shown} } } }`;

const reportsFor = async (client: Client) =>
  (await client.ask<{ committeeReports: { nodes: readonly Report[] } }>(list)).committeeReports.nodes;

const figuresOf = ({ figures }: Report) => Object.fromEntries(figures.map(({ key, value }) => [key, value]));

/** As if nobody had been at work meanwhile: the clock alone. */
const pass = (days: number) => demo.sql("select app.move_clock(make_interval(days => $1))", days);
const sweep = () => demo.moveClock("PT1S");
const today = async () => (await demo.sql<{ day: Date }>("select app.now() as day"))[0]!.day;

/** No crime: nothing more is owed over it. */
const hit = { ...assault, criminal: false };

/** An incident with its debrief held, and counselling offered. */
async function incident(manager: Client, answer: "ACCEPTED" | "DECLINED"): Promise<void> {
  const incidentAt = (await today()).toISOString();
  const about = await report(manager, {
    organisation: "kmpt",
    pathway: "kmpt/traumatic-incident",
    incidentAt,
    facts: hit,
  });
  const opened = await settled(manager, await caseAbout(manager, about), "debrief");
  const entry = await offered(manager, opened.id, { route: "staffCare", to: "REPORTER" });
  await told(manager, entry, { answer });
}

describe("G17: what committees are told", () => {
  test("one report for each period of a year, whatever was down when, and small numbers in none", async () => {
    const [manager, member] = [await demo.as("manager"), await demo.as("committee-member")];
    for (let number = 0; number < 12; number += 1) await incident(manager, number < 4 ? "ACCEPTED" : "DECLINED");
    const [before, began] = [(await reportsFor(member)).length, await today()];
    // Four times the end of a quarter, each a week gone before anybody is at work again.
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await pass(92);
      await sweep();
      await sweep();
    }
    const reports = await reportsFor(member);
    const ended = await today();
    const endsOf = (months: number) => turnOf(ended, months) - turnOf(began, months);
    expect(reports.length - before).toBe(3 * endsOf(3) + 3 * endsOf(6) + endsOf(12));
    for (const key of [
      "duties",
      "ongoingSupport",
      "immediateSupport",
      "managerAction",
      "advice",
      "pulse",
      "staffSurvey",
    ])
      expect(gapsIn(reports.filter((one) => one.key === key))).toEqual([]);

    const values = reports.flatMap(({ figures }) => figures.map(({ value }) => value));
    expect(values.every((value) => value === null || (value % 5 === 0 && value !== 5))).toBe(true);
    const counted = reports.find((one) => one.key === "duties" && figuresOf(one)["staffCare"] === 10);
    // Four accepted: the whole is shown and the part is not, and so nothing says how many declined.
    expect(counted && figuresOf(counted)).toMatchObject({ staffCare: 10, staffCareTaken: null });
    // Thirteen held, with the one that was there, and nobody declined: both may be said of so many.
    const half = reports.find((one) => one.key === "immediateSupport" && figuresOf(one)["debriefs"] === 15);
    expect(half && figuresOf(half)).toMatchObject({ debriefsHeld: 15, debriefsDeclined: 0 });
  });

  test("tells the results of surveys that were recorded in the period, with their marks and no comment", async () => {
    const [hr, member] = [await demo.as("hr"), await demo.as("committee-member")];
    const day = (await today()).toISOString().slice(0, 10);
    const input = {
      idempotencyKey: randomUUID(),
      organisationId: await organisationNamed(hr, "kmpt"),
      pathway: "kmpt/traumatic-incident",
      indicator: "pulse",
      mark: "red",
      periodFrom: day,
      periodTo: day,
      respondents: 40,
      comment: "COMMENT-9 on the wards",
    };
    expect((await hr.mutate("recordIndicatorResult", input)).userErrors).toEqual([]);
    const dayBefore = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const few = { ...input, idempotencyKey: randomUUID(), periodFrom: dayBefore, periodTo: dayBefore, respondents: 7 };
    expect((await hr.mutate("recordIndicatorResult", few)).userErrors).toEqual([]);
    await pass(92);
    await sweep();
    const query = `{ committeeReports(first: 100) { nodes { id key from csv
      results { indicator { label } mark { key } periodTo asksForAction } } } }`;
    const { committeeReports } = await member.ask<{ committeeReports: { nodes: readonly Told[] } }>(query);
    const told = committeeReports.nodes.filter(({ results }) => results.length > 0);
    expect(told).toMatchObject([
      {
        key: "pulse",
        results: [
          { mark: null, periodTo: dayBefore, asksForAction: null },
          { mark: { key: "red" }, periodTo: day, asksForAction: true },
        ],
      },
    ]);
    expect(told[0]?.csv).toContain(`"PULSE survey, until ${dayBefore}",hidden\r\n`);
    expect(told[0]?.csv).toContain(`"PULSE survey, until ${day}",Red\r\n`);
    const page = await (await file("committee-member", `${told[0]?.id}.html`)).text();
    expect(page.match(/<td>[^<]*(?=<)/g)).toEqual(["<td>Hidden", "<td>Red: asks for an action"]);
    expect(JSON.stringify(told) + page).not.toContain("COMMENT-9");
  });

  test("what was made is not made again, nor changed by what is recorded later", async () => {
    const member = await demo.as("committee-member");
    const before = await member.text(list);
    await incident(await demo.as("manager"), "ACCEPTED");
    await demo.sql("update dignity.report_wake set due_at = app.now()");
    await sweep();
    expect(await member.text(list)).toBe(before);
  });

  test("whoever is to read it is told that it is there, and none of its numbers", async () => {
    const told = (await demo.mailbox()).filter(({ subject }) => subject === "Dignity: a report is there");
    const toMember = told.filter(({ to }) => to.startsWith("ruth.ansell@"));
    expect(toMember).toHaveLength((await reportsFor(await demo.as("committee-member"))).length);
    expect(new Set(told.map(({ to }) => to.split("@")[0]))).toEqual(new Set(["ruth.ansell", "stephen.garrod"]));
    expect(told.filter(({ text }) => /hidden|Number|counted/i.test(text))).toEqual([]);
  });
});

describe("a committee", () => {
  test("sees no case behind its numbers", async () => {
    const [member, manager] = [await demo.as("committee-member"), await demo.as("manager")];
    expect(await casesOf(member)).toEqual([]);
    const [first] = await casesOf(manager);
    const query = "query ($id: ID!) { case(id: $id) { id } node(id: $id) { id } tasks(first: 5) { totalCount } }";
    const nowhere = `case_${randomUUID()}`;
    expect(await member.text(query, { id: first?.id })).toBe(await member.text(query, { id: nowhere }));
  });

  test("reads what is made for it, and another role only its own", async () => {
    const keys = async (persona: string) => new Set((await reportsFor(await demo.as(persona))).map(({ key }) => key));
    const all = new Set([
      "duties",
      "immediateSupport",
      "ongoingSupport",
      "managerAction",
      "advice",
      "pulse",
      "staffSurvey",
    ]);
    expect(await keys("committee-member")).toEqual(all);
    expect(await keys("workforce-director")).toEqual(new Set(["duties"]));
  });

  test.each(["nurse", "manager", "hr", "hee-em-lead", "consultant"])("is read by nobody else: %s", async (persona) => {
    const [somebody, member] = [await demo.as(persona), await demo.as("committee-member")];
    const [{ id } = { id: "" }] = await reportsFor(member);
    const query = `query ($id: ID!) { committeeReport(id: $id) { ${shown} csv } node(id: $id) { id } }`;
    const nowhere = `committeeReport_${randomUUID()}`;
    expect(await somebody.text(query, { id })).toBe(await somebody.text(query, { id: nowhere }));
    expect(await reportsFor(somebody)).toEqual([]);
    const review = (reportId: string) =>
      somebody.mutate("recordReportReview", { ...reviewed, idempotencyKey: randomUUID(), reportId });
    expect(await review(id)).toEqual(await review(nowhere));
  });

  test("records what it made of a report, once for its key", async () => {
    const member = await demo.as("committee-member");
    const report = (await reportsFor(member)).at(-1)!;
    const reviewedOn = dayAfter(report.to);
    const input = { ...reviewed, reviewedOn, idempotencyKey: randomUUID(), reportId: report.id };
    const record = (changed = {}) =>
      member.mutate<{ report: Report | null }>("recordReportReview", { ...input, ...changed }, `report { ${shown} }`);
    const after = { reviews: [{ minutes: reviewed.minutes, action: reviewed.action }] };
    expect(await record()).toMatchObject({ userErrors: [], report: after });
    expect(await record()).toMatchObject({ userErrors: [], report: after });
    const mending = async (changed: object) =>
      (await record({ idempotencyKey: randomUUID(), ...changed })).userErrors.map(({ code }) => code);
    expect(await mending({ reviewedOn: report.to })).toEqual(["REVIEW_DATE_OUT_OF_RANGE"]);
    expect(await mending({ reviewedOn: "2999-01-01" })).toEqual(["REVIEW_DATE_OUT_OF_RANGE"]);
    expect(await mending({ minutes: " " })).toEqual(["MINUTES_MISSING"]);
    expect(await mending({ minutes: "x".repeat(4001) })).toEqual(["TEXT_TOO_LONG"]);
    const kept = await demo.sql("select * from dignity.committee_review");
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain("MINUTE-7");
  });
});

describe("a report to keep or to print", () => {
  test("is the same figures, as a table for people and for spreadsheets", async () => {
    const member = await demo.as("committee-member");
    const [report] = (await reportsFor(member)).filter(({ key, reviews }) => key === "duties" && reviews.length === 0);
    const csv = await file("committee-member", `${report!.id}.csv`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(csv.headers.get("content-disposition")).toBe(`attachment; filename="duties-${report!.from}.csv"`);
    const bytes = Buffer.from(await csv.arrayBuffer());
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    const lines = bytes.subarray(3).toString().trimEnd().split("\r\n");
    expect(lines[0]).toBe("Report,From,To,Figure,Number or mark");
    expect(lines).toHaveLength(1 + report!.figures.length);
    const query = "query ($id: ID!) { committeeReport(id: $id) { csv } }";
    const asked = await member.ask<{ committeeReport: { csv: string } }>(query, { id: report!.id });
    expect(asked.committeeReport.csv.trimEnd().split("\r\n")).toEqual(lines);
    const page = await file("committee-member", `${report!.id}.html`);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'sha256-");
    for (const { headers } of [csv, page])
      expect([headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual(["no-store", "nosniff"]);
    const markup = await page.text();
    expect(markup).toContain('<html lang="en-GB">');
    expect(markup.match(/<th scope="row">/g)).toHaveLength(report!.figures.length);
    expect(markup).not.toContain("<script");
  });

  test("is not there for whoever may not read it, as what does not exist", async () => {
    const [{ id } = { id: "" }] = await reportsFor(await demo.as("committee-member"));
    const answer = async (persona: string, name: string) => {
      const { status, headers, body } = await bodyOf(await file(persona, name));
      return { status, type: headers.get("content-type"), body };
    };
    for (const form of ["csv", "html"]) {
      const nowhere = await answer("committee-member", `committeeReport_${randomUUID()}.${form}`);
      expect(nowhere.status).toBe(404);
      for (const persona of ["nurse", "hr", "hee-em-lead"])
        expect(await answer(persona, `${id}.${form}`)).toEqual(nowhere);
      expect(await answer("committee-member", `${id}.${form}x`)).toEqual(nowhere);
      expect(await answer("committee-member", `../${id}.${form}`)).toEqual(nowhere);
    }
    expect((await fetch(`${demo.url}/reports/${id}.csv`)).status).toBe(401);
  });

  test("is not there any more for whoever's role has ended, neither as a file nor in a list", async () => {
    const member = await demo.as("committee-member");
    const [{ id } = { id: "" }] = await reportsFor(member);
    expect((await file("committee-member", `${id}.csv`)).status).toBe(200);
    await demo.sql("update dignity.role_holder set valid_to = app.now() where role = 'committee'");
    for (const form of ["csv", "html"]) expect((await file("committee-member", `${id}.${form}`)).status).toBe(404);
    expect(await reportsFor(member)).toEqual([]);
    const review = { ...reviewed, idempotencyKey: randomUUID(), reportId: id };
    const nowhere = { ...review, idempotencyKey: randomUUID(), reportId: `committeeReport_${randomUUID()}` };
    expect(await member.mutate("recordReportReview", review)).toEqual(
      await member.mutate("recordReportReview", nowhere),
    );
  });
});

const reviewed = {
  reviewedOn: "2020-01-01",
  minutes: "MINUTE-7 of the committee",
  action: "Remind managers of staff care.",
};

/** From one day to the next, without any left out or told twice. */
const gapsIn = (reports: readonly Report[]) => {
  const inOrder = reports.toSorted((one, other) => one.from.localeCompare(other.from));
  return inOrder.slice(1).filter(({ from }, index) => from !== dayAfter(inOrder[index]!.to));
};

/** Which of the periods of so many months a day lies in, counted from an April. */
const turnOf = (day: Date, months: number) => Math.floor((day.getUTCFullYear() * 12 + day.getUTCMonth() - 3) / months);

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

async function file(persona: string, name: string): Promise<Response> {
  const token = await (await fetch(`${demo.url}/demo/token?persona=${persona}`)).text();
  return fetch(`${demo.url}/reports/${name}`, { headers: { authorization: `Bearer ${token.trim()}` } });
}

async function bodyOf(response: Response) {
  const text = (await response.text()).replace(/"requestId":"[^"]+"/, "");
  return { status: response.status, headers: response.headers, body: text };
}
