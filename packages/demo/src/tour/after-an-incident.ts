import { randomUUID } from "node:crypto";

import { Temporal } from "temporal-polyfill";

import { assault } from "../assault.ts";
import { afternoonOf, moveTo } from "./clock.ts";
import type { DemoServer } from "./demo-server.ts";
import { move, report, settle } from "./deeds.ts";
import { owed, seenCase } from "./look.ts";
import { caseCount, finds, readCase, type TourCase, viewerOf } from "./questions.ts";
import { hold, same, step } from "./step.ts";
import type { Visitor } from "./visitor.ts";

const managerAddress = "fatima.noor@kmpt.example";

/** A ward manager looks after a nurse who was hit: the debrief within a day, the interview after four weeks. */
export async function afterAnIncident(demo: DemoServer): Promise<void> {
  console.log("\nA ward manager in Kent reports that a patient hit a nurse");
  const account = `A patient hit a nurse in the day room. (${randomUUID()})`;
  const manager = await demo.as("manager");
  const { now } = await viewerOf(manager);
  const incidentAt = now.subtract({ hours: 1 });

  await step("She reports it", () => reportIncident(demo, manager, incidentAt, account));
  const opened = await step("She is in charge of the support at once; the debrief is due within 24 hours", async () => {
    const found = await seenCase(manager, account);
    const { dueAt } = owed(found, "debrief");
    same("When it is due", Temporal.Instant.from(dueAt ?? "").toString(), incidentAt.add({ hours: 24 }).toString());
    return found;
  });
  await step("The nurse, the Trust's director and HEE East Midlands do not find the case", async () => {
    for (const key of ["nurse", "workforce-director", "hee-em-lead"])
      hold(!(await finds(await demo.as(key), opened.id)), `${key} finds the case.`);
    same("What the nurse sees", await caseCount(await demo.as("nurse")), 0);
  });
  await debriefLate(demo, manager, opened);
  await interviewForgotten(demo, manager, opened);
}

async function reportIncident(demo: DemoServer, manager: Visitor, incidentAt: Temporal.Instant, account: string) {
  const { person } = await viewerOf(await demo.as("nurse"));
  const { organisation } = await viewerOf(manager);
  const party = { role: "AFFECTED", personId: person.id } as const;
  const where = { organisationId: organisation.id, pathway: "kmpt/traumatic-incident" };
  await report(manager, { ...where, incidentAt: incidentAt.toString(), account, facts: assault, party });
}

async function debriefLate(demo: DemoServer, manager: Visitor, { id, reference }: TourCase): Promise<void> {
  const current = async () => {
    const found = await readCase(manager, id);
    hold(found !== undefined, "The manager does not see the case any more.");
    return found;
  };
  await step("25 hours later she has been reminded of it", async () => {
    await demo.moveClock("PT25H");
    await demo.mail("a reminder of the debrief", ({ to, text }) => {
      return to.includes(managerAddress) && text.includes(reference) && text.includes("Hold the debrief");
    });
  });
  await step(
    "Recorded late without saying why, it is refused: the time is a preference, so a reason is asked",
    async () => {
      const problems = await settle(manager, owed(await current(), "debrief"));
      hold(problems[0]?.startsWith("REASON_FOR_LATENESS_MISSING") === true, `It was: ${problems.join(" ")}`);
    },
  );
  await step("With a reason it is recorded, as late; the review begins", async () => {
    const debrief = owed(await current(), "debrief");
    const problems = await settle(manager, debrief, "She was asleep after a night shift.");
    same("The problems", problems, []);
    const recorded = (await current()).tasks.nodes.find((task) => task.id === debrief.id);
    same("How it is recorded", [recorded?.state, recorded?.late], ["SETTLED", true]);
    await move(manager, await current(), "beginReview");
    same("The state", (await current()).state.key, "reviewPeriod");
  });
}

async function interviewForgotten(demo: DemoServer, manager: Visitor, { id, reference }: TourCase): Promise<void> {
  const hr = await demo.as("hr");
  const dueAt = await step("The interview is due 28 days after the incident; HR sees that too", async () => {
    const seen = await readCase(hr, id);
    hold(seen !== undefined, "HR does not see the case.");
    const interview = owed(seen, "interview");
    same("The rule", interview.dueRule, "28 day");
    return interview.dueAt ?? "";
  });
  const about = (text: string) => text.includes(reference) && text.includes("Hold the four-week interview");
  await step("On that day she is reminded", async () => {
    await moveTo(demo, manager, afternoonOf(dueAt));
    await demo.mail("a reminder of the interview", ({ to, subject, text }) => {
      return to.includes(managerAddress) && subject.endsWith("something is due") && about(text);
    });
  });
  await step("When the day has passed without it, HR hears of it", async () => {
    await moveTo(demo, manager, Temporal.Instant.from(dueAt).add({ hours: 1 }));
    await demo.mail("a message to HR", ({ to, subject, text }) => {
      return to.includes("carol.whitfield@kmpt.example") && subject.includes("still not done") && about(text);
    });
  });
}
