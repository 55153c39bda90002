import { afterAll, beforeAll, expect, test } from "vitest";

import { said } from "./support/answers.ts";
import { caseAbout, moved, owedIn, report, settled, transition } from "./support/cases.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.stop());

const kmpt = { organisation: "kmpt", incidentAt: "2026-10-16T09:00:00+01:00" };

test("G16: a nurse called to an employment tribunal is prepared by HR, and not let go without the debrief", async () => {
  const [manager, hr] = [await demo.as("manager"), await demo.as("hr")];
  const facts = { forum: "employmentTribunal", forTrust: true, managerInvolved: false };
  let current = await caseAbout(manager, await report(manager, { ...kmpt, pathway: "kmpt/witness", facts }));
  current = await settled(hr, current, "tribunalPreparation", { answers: { involved: "legal" } });
  current = await settled(manager, current, "timeOff");
  current = await settled(manager, current, "travel");
  current = await settled(manager, current, "accompaniment", { answers: { companion: said("The deputy.") } });
  current = await moved(manager, current, "tribunalConcluded", {});
  expect(owedIn(current)).toContain("debrief");
  const { userErrors } = await transition(manager, current, "close", {});
  expect(userErrors).toMatchObject([{ code: "STILL_OWED" }]);
  current = await settled(manager, current, "debrief", { outcome: "declined", reason: "Would rather not." });
  expect((await moved(manager, current, "close", {})).state.key).toBe("closed");
});

test("discriminatory abuse is reported with all that it was about, and brings the steps for a service user", async () => {
  const manager = await demo.as("manager");
  const facts = {
    byWhom: "serviceUser",
    towards: "staff",
    discriminatory: true,
    characteristics: ["race", "nationality"],
    behaviours: ["words"],
    criminal: true,
    managerInvolved: false,
  };
  const about = await report(manager, { ...kmpt, pathway: "kmpt/zero-tolerance", facts });
  const steps = ["policeReport", "security", "pmva", "investigation", "victimSupport", "capacity", "carePlan"];
  expect(owedIn(await caseAbout(manager, about))).toEqual(expect.arrayContaining(steps));
});
