import { randomUUID } from "node:crypto";

import { Temporal } from "temporal-polyfill";

import { reportDoctor } from "./bullying.ts";
import { afternoonOf, moveTo } from "./clock.ts";
import type { DemoServer } from "./demo-server.ts";
import { assign, move } from "./deeds.ts";
import { owed, seenCase, seesNothingNew } from "./look.ts";
import { caseCount, viewerOf } from "./questions.ts";
import { same, step } from "./step.ts";

/** The same man as an employee: the case is the Trust's, and the times are the Trust's. */
export async function asAConsultant(demo: DemoServer): Promise<void> {
  console.log("\nShe reports the same man, as a consultant of the Trust");
  const account = `He shouted at me on the ward. (${randomUUID()})`;
  const [lead, heeEm] = [await demo.as("trust-lead"), await demo.as("hee-em-lead")];
  const before = await caseCount(heeEm);

  await step("She reports it", () => reportDoctor(demo, "employerRole", account));
  const opened = await step("The case is the Trust's; HEE East Midlands sees nothing of it", async () => {
    const found = await seenCase(lead, account);
    same("Its owner", found.owner.slug, "northgate");
    await seesNothingNew(heeEm, before, found);
    return found;
  });
  const dueAt = await step("At mid level an appraiser has the 10 working days that the Trust has set", async () => {
    await move(lead, opened, "determineLevel", { level: "mid", reason: "One incident, and an informal complaint." });
    const { person } = await viewerOf(await demo.as("trust-appraiser"));
    await assign(lead, opened, person.id, "appraiser");
    const appraisal = owed(await seenCase(lead, account), "trustAppraisal");
    same("The rule", appraisal.dueRule, "10 workingDay");
    return appraisal.dueAt ?? "";
  });
  const about = (text: string) => text.includes(opened.reference) && text.includes("Challenge the behaviour");
  await step("On the day it is due, the appraiser is reminded by e-mail", async () => {
    await moveTo(demo, lead, afternoonOf(dueAt));
    await demo.mail("a reminder to the appraiser", ({ to, subject, text }) => {
      return to.includes("ruth.calder@northgate.example") && subject.endsWith("something is due") && about(text);
    });
  });
  await step("When nothing has happened two working days later, the case lead hears of it", async () => {
    // Far enough for any weekend and bank holidays.
    await moveTo(demo, lead, Temporal.Instant.from(dueAt).add({ hours: 24 * 8 }));
    await demo.mail("a message to the case lead", ({ to, subject, text }) => {
      return to.includes("daniel.osei@northgate.example") && subject.includes("still not done") && about(text);
    });
  });
}
