import type { TourAnswers } from "./answers.ts";
import type { DemoServer } from "./demo-server.ts";
import { report } from "./deeds.ts";
import { viewerOf } from "./questions.ts";

const facts: TourAnswers = {
  perpetrator: "staff",
  named: true,
  type: "active",
  pattern: "isolated",
  complaint: "informal",
  listedAct: "none",
  onlyLegitimate: false,
  undermining: true,
};

/** The trainee reports the doctor who has two posts. What differs is only in which of them he acted. */
export async function reportDoctor(demo: DemoServer, actedAs: string, account: string): Promise<void> {
  const trainee = await demo.as("trainee");
  const { organisation, now } = await viewerOf(trainee);
  const { person } = await viewerOf(await demo.as("consultant"));
  await report(trainee, {
    organisationId: organisation.id,
    pathway: "hee-em/bullying",
    incidentAt: now.subtract({ hours: 2 }).toString(),
    account,
    facts: { ...facts, actedAs },
    party: { role: "RESPONDENT", personId: person.id },
  });
}
