import { randomUUID } from "node:crypto";

import { migrate, publishPolicies } from "@dignity/persistence";
import heeEm from "@dignity/plugin-hee-em";
import { days, type Policy, workingDays } from "@dignity/plugin-sdk";
import { afterAll, beforeAll, expect, it } from "vitest";

import { said } from "./support/answers.ts";
import { assign, type Case, caseAbout, moved, personId, report } from "./support/cases.ts";
import type { Client } from "./support/client.ts";
import { remark } from "./support/facts.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

// A later version of HEE EM's policy, in force in sixty days: of an appraisal that stays undone the Director of Medical
// Education is told as well, after the case lead, and whether it is resolved is asked every week.
const [first] = heeEm.policies;
if (!first) throw new Error("There is no policy to test with.");
const appraisal = first.tasks["trustAppraisal"];
const question = first.tasks["askWhetherResolved"]!;
const [leadIsTold] = appraisal?.escalation ?? [];
const dmeIsTold = { ...leadIsTold!, after: workingDays(5), tell: ["dme"] };
const second = {
  ...first,
  id: "hee-em/bullying@2",
  effectiveFrom: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
  tasks: {
    ...first.tasks,
    trustAppraisal: { ...appraisal!, escalation: [leadIsTold!, dmeIsTold] },
    askWhetherResolved: { ...question, every: days(7) },
  },
} as unknown as Policy;

let demo: RunningDemo;
let lead: Client;
let found: Case;
let reference: string;

beforeAll(async () => {
  demo = await runningDemo({}, async (ownerUrl) => {
    const urls = await migrate({ ownerUrl, mode: "demo" });
    await publishPolicies(urls.ownerUrl, [...heeEm.policies, second]);
  });
  lead = await demo.as("trust-lead");
  const bullying = { organisation: "northgate", pathway: "hee-em/bullying", incidentAt: "2026-10-14T10:00:00+01:00" };
  const opened = await caseAbout(lead, await report(await demo.as("trainee"), { ...bullying, facts: remark }));
  found = await moved(lead, opened, "determineLevel", { level: "mid", reason: said("One remark.") });
  await assign(lead, found.id, await personId(await demo.as("trust-appraiser")), "appraiser");
  const query = "query ($id: ID!) { case(id: $id) { reference } }";
  reference = (await lead.ask<{ case: { reference: string } }>(query, { id: found.id })).case.reference;
});
afterAll(() => demo.stop());

/** How often each person was written to about the appraisal. */
async function told(): Promise<Readonly<Record<string, number>>> {
  const about = (await demo.mailbox()).filter(
    ({ text }) => text.includes(reference) && text.includes(appraisal!.label),
  );
  return Object.fromEntries([...Map.groupBy(about, ({ to }) => to)].map(([to, mails]) => [to, mails.length]));
}

/** Everybody of the demonstration is written to by name. */
const addressOf = async (persona: string) => {
  const { viewer } = await (
    await demo.as(persona)
  ).ask<{ viewer: { person: { name: string } } }>("{ viewer { person { name } } }");
  return `${viewer.person.name.toLowerCase().replace(" ", ".")}@northgate.example`;
};

it("tells those whom only the later version names of what is late already, and nobody again", async () => {
  await demo.moveClock("P61D");
  const before = await told();
  expect(Object.keys(before)).toHaveLength(2);

  const input = { caseId: found.id, expectedVersion: found.version, policyId: second.id, reason: "Agreed." };
  const { userErrors } = await lead.mutate(
    "moveCaseToVersion",
    { idempotencyKey: randomUUID(), ...input },
    "case { id }",
  );
  expect(userErrors).toEqual([]);
  await demo.moveClock("PT1H");
  const { [await addressOf("dme")]: dme, ...others } = await told();
  expect(dme).toBe(1);
  expect(others).toEqual(before);
});

it("reminds by the time that only the later version gives", async () => {
  const about = async () => (await demo.mailbox()).filter(({ text }) => text.includes(question.label)).length;
  expect(await about()).toBe(0);
  await demo.moveClock("P8D");
  // Two run the case: its lead and the Director of Medical Education.
  expect(await about()).toBe(2);
});
