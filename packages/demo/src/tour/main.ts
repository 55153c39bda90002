import { afterAnIncident } from "./after-an-incident.ts";
import { asAConsultant } from "./as-a-consultant.ts";
import { createDemoServer } from "./demo-server.ts";
import { inTheEducationRole } from "./in-the-education-role.ts";
import { TourStopped } from "./step.ts";

// Plays the main line of both policies against a started demo, over HTTP, and ends with 1 where a step does not hold.
const [, , base = "http://127.0.0.1:4000"] = process.argv;
const demo = createDemoServer(base.replace(/\/$/, ""));

try {
  console.log(`A tour of the demonstration at ${base}. Its clock is moved forward on the way.`);
  await inTheEducationRole(demo);
  await asAConsultant(demo);
  await afterAnIncident(demo);
  console.log(`\nEverything held. The messages can be read at ${base}/demo/mailbox`);
} catch (error) {
  process.exitCode = 1;
  console.error(`\nThe tour stops here. ${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  if (error instanceof TourStopped) return error.message;
  if (error instanceof TypeError && error.message === "fetch failed")
    return `Nothing answers at ${base}. Start the demonstration in another window first: npm start`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
