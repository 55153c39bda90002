import { randomUUID } from "node:crypto";
import fs from "node:fs";

import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { answers, said } from "./support/answers.ts";
import { assign, caseById, casesOf, moved, organisationNamed, personId, settled } from "./support/cases.ts";

import { remark } from "./support/facts.ts";
import type { Client } from "./support/client.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";
import { news, offered, told } from "./support/support.ts";
import { holding, keepWhatIsQueued } from "./support/trace.ts";

const canary = `Nightjar${randomUUID().slice(0, 8)}`;
const words = (where: string) => `${canary} ${where}`;
const people = ["Gregory Lisle", "Asha Verma", "ruth.calder@northgate.example"];

let demo: RunningDemo;
const logged: string[] = [];
beforeAll(async () => {
  // What the log writes, wherever it goes on to.
  for (const method of ["writeSync", "write"] as const) {
    const original = fs[method] as (...given: unknown[]) => unknown;
    vi.spyOn(fs, method).mockImplementation(((...given: unknown[]) => {
      if (given[0] === 1 || given[0] === 2) logged.push(String(given[1]));
      return original.apply(fs, given);
    }) as never);
  }
  demo = await runningDemo({ LOG_LEVEL: "debug" });
  await keepWhatIsQueued(demo);
});
afterAll(async () => {
  await demo.stop();
  vi.restoreAllMocks();
});

it("is in no table in clear, nor in what is queued, mailed or logged, whatever has been done with it", async () => {
  const trainee = await demo.as("trainee");
  const lead = await demo.as("trust-lead");
  const respondent = { role: "RESPONDENT", personId: await personId(await demo.as("consultant")) };
  const parties = [respondent, { role: "WITNESS", name: words("witness") }];
  const common = { pathway: "hee-em/bullying", incidentAt: "2026-10-14T10:00:00+01:00", account: words("account") };
  const organisationId = await organisationNamed(trainee, "northgate");
  const facts = (actedAs: string) => answers({ ...remark, actedAs });
  const matters = [
    { facts: facts("employerRole"), parties, account: words("matter") },
    { facts: facts("educationRole"), parties },
    { facts: facts("notKnown"), parties },
  ];
  const reporting = { ...common, organisationId, matters, idempotencyKey: randomUUID() };
  expect((await trainee.mutate("reportConcern", reporting)).userErrors).toEqual([]);

  const id = (await casesOf(lead)).find(({ account }) => account === words("matter"))?.id ?? "";
  const decided = { level: "mid", reason: said(words("why")) };
  let current = await moved(lead, (await caseById(lead, id))!, "determineLevel", decided);
  const appraiser = await demo.as("trust-appraiser");
  await assign(lead, id, await personId(appraiser), "appraiser");
  current = await settled(lead, current, "supportedTalk", { outcome: "declined", reason: words("reason") });
  await demo.moveClock("P40D");
  const late = { answers: { note: said(words("note")) }, reason: words("lateness") };
  await settled(appraiser, current, "trustAppraisal", late);
  await supported(lead, id);

  // Refusals, and a fault in the middle of a command, with the same words.
  await trainee.mutate("reportConcern", { ...reporting, account: words("other") });
  await trainee.send(`{ caseByReference(reference: "${words("reference")}") { id ${canary} } }`);
  await demo.sql("alter table dignity.report add constraint refused check (received_at < '2000-01-01') not valid");
  const fault = await trainee.send(
    "mutation ($i: ReportConcernInput!) { reportConcern(input: $i) { receipt { reference } } }",
    {
      i: { ...reporting, idempotencyKey: randomUUID() },
    },
  );
  expect(JSON.stringify(fault)).toContain("INTERNAL");
  expect(JSON.stringify(fault)).not.toContain(canary);
  await demo.sql("alter table dignity.report drop constraint refused");
  await demo.moveClock("P40D");

  expect(await holding(demo, [canary, ...people])).toEqual([]);
  expect((await demo.mailbox()).length).toBeGreaterThan(0);
  expect(JSON.stringify((await demo.mailbox()).map(({ subject, text }) => subject + text))).not.toMatch(
    new RegExp([canary, ...people].join("|")),
  );
  expect(logged.join("")).toContain("request.failed");
  expect(logged.join("")).not.toMatch(new RegExp([canary, ...people].join("|")));
});

/** A referral, an answer and all that came of it, with the same words; and once more where they are refused. */
async function supported(lead: Client, id: string): Promise<void> {
  const referral = { route: "trainingSupport", kind: "REFERRAL", to: "RESPONDENT" };
  const made = await offered(lead, id, { ...referral, copyReference: words("copy") });
  const accepted = await told(lead, made, { answer: "ACCEPTED" });
  expect((await told(lead, accepted, { outcome: words("outcome") })).outcome).toBe(words("outcome"));
  await told(lead, await offered(lead, id, referral), { answer: "UNSAFE", reason: words("unsafe") });
  const confidential = await offered(lead, id, { ...referral, route: "employersSupport" });
  expect((await news(lead, confidential, { answer: "ACCEPTED", outcome: words("content") })).entry).toBeNull();
}

it("would be found, were it there", async () => {
  expect(await demo.sql("select 1 from watch.queued limit 1")).toHaveLength(1);
  await demo.sql("update dignity.outbox set topic = $1", words("planted"));
  await demo.sql("insert into watch.queued values ($1)", Buffer.from(words("planted")).toString("base64"));
  expect(await holding(demo, [canary])).toEqual(["dignity.outbox", "watch.queued"]);
});
