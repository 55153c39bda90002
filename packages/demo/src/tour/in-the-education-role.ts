import { randomUUID } from "node:crypto";

import { reportDoctor } from "./bullying.ts";
import type { DemoServer } from "./demo-server.ts";
import { move } from "./deeds.ts";
import { owed, seenCase, seesNothingNew } from "./look.ts";
import { caseCount, partnerTasks, readCase } from "./questions.ts";
import { same, step } from "./step.ts";

const outsiders = ["dme", "trust-lead", "consultant", "programme-director", "trainee", "practice-manager", "hr"];
const jointWork = [
  "behaviourChampions",
  "feedbackOnInformal",
  "servicePressures",
  "staffTraining",
  "supervisorTraining",
];

/** He acted for the education body: the case is HEE East Midlands' alone, and the Trust gets work without a name. */
export async function inTheEducationRole(demo: DemoServer): Promise<void> {
  console.log("\nA trainee at Northgate reports a programme director, in his role for HEE East Midlands");
  const account = `He said in teaching that I would never pass. (${randomUUID()})`;
  const lead = await demo.as("hee-em-lead");
  const dme = await demo.as("dme");
  const before = new Map<string, number>();
  for (const key of outsiders) before.set(key, await caseCount(await demo.as(key)));
  const jointBefore = new Set((await partnerTasks(dme)).map(({ id }) => id));

  await step("She reports it, to her own trust", () => reportDoctor(demo, "educationRole", account));
  const opened = await step("HEE East Midlands' case lead sees a case; mid level is suggested", async () => {
    const found = await seenCase(lead, account);
    same("Its owner", found.owner.slug, "hee-em");
    same("The level suggested", found.suggestedLevel?.key, "mid");
    return found;
  });
  await step("She decides on mid level; the case is in Box 2", async () => {
    await move(lead, opened, "determineLevel", { level: "mid", reason: "One incident, and an informal complaint." });
    same("Its state", (await readCase(lead, opened.id))?.state.key, "box2");
  });
  await step("HEE East Midlands' own appraisal is owed; as it has set no time, no time is set", async () => {
    const appraisal = owed(await seenCase(lead, account), "heeEmAppraisal");
    same("Its due time", appraisal.dueAt, null);
  });
  await step("The Trust, the doctor himself, the reporter and other organisations see no case", async () => {
    for (const key of outsiders) await seesNothingNew(await demo.as(key), before.get(key) ?? 0, opened);
  });
  await step("The Trust has its part of the joint work on culture, and nothing in it leads to the case", async () => {
    const joint = (await partnerTasks(dme)).filter(({ id }) => !jointBefore.has(id));
    same("What it owes", joint.map(({ definition }) => definition).toSorted(), jointWork);
    same("The cases behind it", joint.filter((task) => task.case !== null).length, 0);
  });
}
