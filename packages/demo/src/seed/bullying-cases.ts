import type { Answers } from "@dignity/kernel";

import type { Stage, StagedCase } from "./stage.ts";

/** A named member of staff, once, with an informal complaint: what most reports say. */
const isolated: Answers = {
  perpetrator: "staff",
  named: true,
  actedAs: "employerRole",
  type: "active",
  pattern: "isolated",
  complaint: "informal",
  listedAct: "none",
  onlyLegitimate: false,
  undermining: true,
};
const nobodyNamed: Answers = {
  perpetrator: "staff",
  named: false,
  pattern: "persistent",
  complaint: "none",
  listedAct: "none",
  onlyLegitimate: false,
  undermining: true,
};

/** One case for each way it can go: the Trust's, HEE EM's, one they share, and one that nobody owns yet. */
export async function stageBullying(stage: Stage): Promise<void> {
  await underWayAtTheTrust(stage);
  await sharedCulture(stage);
  await formalAtHeeEm(stage);
  await report(stage, { days: 1 }, isolated, "I was told in front of the ward that I should not be here.");
  const unknownRole = { ...isolated, actedAs: "notKnown" };
  await report(stage, { hours: 20 }, unknownRole, "After teaching he said that nobody would pass me.");
}

async function underWayAtTheTrust(stage: Stage): Promise<void> {
  const account = "He shouted at me in theatre, in front of the team, about a list that was late.";
  const opened = await report(stage, { days: 4 }, isolated, account);
  await opened?.move("trust-lead", "determineLevel", { level: "mid", reason: "A single incident; she complained." });
  await opened?.assign("trust-lead", "trust-appraiser", "appraiser");
}

async function sharedCulture(stage: Stage): Promise<void> {
  const incidentAt = stage.now.subtract({ hours: 24 * 6 });
  const account = "Trainees are talked over at every meeting. It is nobody in particular.";
  const matters = [{ facts: nobodyNamed, parties: [] }];
  const [opened] = await stage.report("gp-trainee", { incidentAt, account, matters });
  const answers = { level: "low", reason: "Background culture, and nobody noted as responsible." };
  await opened?.move("practice-manager", "determineLevel", answers);
}

async function formalAtHeeEm(stage: Stage): Promise<void> {
  const facts = { ...isolated, actedAs: "educationRole", pattern: "persistent", listedAct: "blocked" };
  const account = "At each review he has put off my sign-off, and he says it is because I complained.";
  const opened = await report(stage, { days: 9 }, facts, account);
  await opened?.move("hee-em-lead", "determineLevel", { level: "high", reason: "Persistent, and a listed act." });
  await opened?.assign("hee-em-lead", "hee-em-investigator", "investigator");
}

async function report(
  stage: Stage,
  ago: { days?: number; hours?: number },
  facts: Answers,
  account: string,
): Promise<StagedCase | undefined> {
  const { days = 0, hours = 0 } = ago;
  const incidentAt = stage.now.subtract({ hours: days * 24 + hours });
  const personId = stage.directory.person["consultant"];
  const matters = [{ facts, parties: [{ role: "respondent" as const, personId }] }];
  const [opened] = await stage.report("trainee", { incidentAt, account, matters });
  return opened;
}
