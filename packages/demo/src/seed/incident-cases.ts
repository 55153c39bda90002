import type { Answers } from "@dignity/kernel";

import { assault } from "../assault.ts";
import type { Stage, StagedCase } from "./stage.ts";

/** One debrief still to hold, one overdue, and one person a good way on. */
export async function stageIncidents(stage: Stage): Promise<void> {
  await report(stage, "manager", 20, assault, "A patient hit a nurse during a restraint.");
  await takenOnByAnother(stage);
  await wellUnderWay(stage);
}

async function takenOnByAnother(stage: Stage): Promise<void> {
  const shaken = { ...assault, violent: false, criminal: true, discriminatory: true };
  const opened = await report(stage, "nurse", 50, shaken, "A visitor threatened me and used a racist word.");
  await opened?.assign("hr", "stand-in-manager", "appropriateManager");
}

async function wellUnderWay(stage: Stage): Promise<void> {
  const hours = 24 * 6;
  const opened = await report(stage, "manager", hours, { ...assault, absent: true }, "A patient died on the ward.");
  const happenedAt = stage.now.subtract({ hours: hours - 20 });
  await opened?.settle("manager", "debrief", { answers: { note: "Shaken, and glad to talk." }, happenedAt });
  await opened?.move("manager", "beginReview", {});
}

async function report(
  stage: Stage,
  as: string,
  hoursAgo: number,
  facts: Answers,
  account: string,
): Promise<StagedCase | undefined> {
  const personId = stage.directory.person["nurse"];
  const parties = as === "nurse" ? [] : [{ role: "affected" as const, personId }];
  const incidentAt = stage.now.subtract({ hours: hoursAgo });
  const [opened] = await stage.report(as, { incidentAt, account, matters: [{ facts, parties }] });
  return opened;
}
