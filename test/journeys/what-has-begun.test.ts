import { afterAll, beforeAll, expect, it } from "vitest";

import { said } from "./support/answers.ts";
import { assign, caseAbout, caseById, moved, owed, personId, report, settled } from "./support/cases.ts";
import { noise, remark } from "./support/facts.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.stop());

const bullying = { organisation: "northgate", pathway: "hee-em/bullying", incidentAt: "2026-10-14T10:00:00+01:00" };
const why = said("As discussed.");

async function withAppraiser() {
  const lead = await demo.as("trust-lead");
  const opened = await caseAbout(lead, await report(await demo.as("trainee"), { ...bullying, facts: remark }));
  const found = await moved(lead, opened, "determineLevel", { level: "mid", reason: why });
  await assign(lead, found.id, await personId(await demo.as("trust-appraiser")), "appraiser");
  const { case: told } = await lead.ask<{ case: { reference: string } }>(
    "query ($i: ID!) { case(id: $i) { reference } }",
    {
      i: found.id,
    },
  );
  return { lead, found, reference: told.reference };
}
const toldOf = async (reference: string) =>
  (await demo.mailbox()).filter(({ text }) => text.includes(reference)).length;

it("goes on, is reminded of and can be finished after the organisation has given its policy up; nothing new begins", async () => {
  const { lead, found, reference } = await withAppraiser();
  await demo.sql(`update dignity.adoption set valid_to = app.now() where organisation_id =
    (select id from dignity.organisation where slug = 'northgate')`);
  await expect(report(await demo.as("trainee"), { ...bullying, facts: noise })).rejects.toThrow("PATHWAY_NOT_USED");
  await demo.moveClock("P40D");
  expect(await toldOf(reference)).toBeGreaterThan(0);
  const note = { answers: { note: said("Spoken to.") }, reason: "It took longer." };
  const after = await settled(await demo.as("trust-appraiser"), found, "trustAppraisal", note);
  const seen = (await caseById(lead, after.id))!;
  expect((await moved(lead, seen, "resolved", { reason: why })).state.key).toBe("monitoringM2");
  await demo.sql("update dignity.adoption set valid_to = null");
});

it("is reminded of later, not never, where this worker does not know the version of its policy", async () => {
  const { found, reference } = await withAppraiser();
  await demo.sql(`insert into dignity.policy_version (id, plugin_id, pathway, version, format, effective_from,
      canonical_json, sha256, published_at)
    select 'hee-em/bullying@99', plugin_id, pathway, 99, format, '2999-01-01', canonical_json, sha256, published_at
    from dignity.policy_version where pathway = 'hee-em/bullying' and version = 1`);
  const underVersion = (version: number) =>
    demo.sql(
      "update dignity.task set policy_id = $2 where case_id = $1",
      found.id.replace("case_", ""),
      `hee-em/bullying@${version}`,
    );
  await underVersion(99);
  await demo.moveClock("P40D");
  expect(await toldOf(reference)).toBe(0);
  await underVersion(1);
  await demo.moveClock("PT10M");
  expect(await toldOf(reference)).toBeGreaterThan(0);
});

it("has the time that its organisation sets later, and is reminded of by that", async () => {
  const [lead, trainee] = [await demo.as("hee-em-lead"), await demo.as("trainee")];
  const facts = { ...remark, actedAs: "educationRole" };
  const opened = await caseAbout(lead, await report(trainee, { ...bullying, facts }));
  const found = await moved(lead, opened, "determineLevel", { level: "mid", reason: why });
  expect(owed(found, "supportedTalk").dueOn).toBeNull();
  await demo.sql(`update dignity.adoption set settings = '{"informalWithin": {"amount": 10, "unit": "workingDay"}}'
    where organisation_id = (select id from dignity.organisation where slug = 'hee-em')`);
  await demo.moveClock("PT1M");
  const timed = await caseById(lead, found.id);
  expect(timed && owed(timed, "supportedTalk").dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(timed && owed(timed, "supervisorTraining").dueOn).toBeNull();
  const about = async () =>
    (await demo.mailbox()).filter(({ text }) => text.includes("Support the person affected in talking"));
  const before = (await about()).length;
  await demo.moveClock("P30D");
  expect((await about()).length).toBeGreaterThan(before);
});
