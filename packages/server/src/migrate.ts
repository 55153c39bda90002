import { configurationFor } from "./configuration.ts";
import { prepare } from "./prepare.ts";
import { main } from "./trouble.ts";

// Before a new version serves: tables, roles, queue, policies. Any number may start it; one does the work.
await main(async () => {
  const { DATABASE_OWNER_URL, REDIS_URL } = configurationFor("migrate", process.env);
  const { faults } = await prepare(DATABASE_OWNER_URL, "production", REDIS_URL);
  for (const { plugin, reason } of faults) console.error(`${plugin}: ${reason}`);
  console.log("The database and the queue are ready for this version.");
});
