import { loadPolicies } from "@dignity/persistence";
import pg from "pg";

import { configurationFor } from "./configuration.ts";
import { prepare } from "./prepare.ts";
import { rolePasswords } from "./role-passwords.ts";
import { main } from "./trouble.ts";
import { unserved } from "./unserved.ts";

// Before a new version serves: tables, roles, queue, policies. Any number may start it; one does the work.
await main(async () => {
  const configuration = configurationFor("migrate", process.env);
  const { DATABASE_OWNER_URL: ownerUrl, REDIS_URL: redisUrl } = configuration;
  const passwords = rolePasswords(configuration);
  const { urls, loaded } = await prepare({ ownerUrl, mode: "production", redisUrl, passwords });
  const pool = new pg.Pool({ connectionString: urls.ownerUrl, max: 1 });
  const stored = await loadPolicies(pool).finally(() => pool.end());
  for (const { plugin, reason } of unserved(loaded, stored)) console.error(`Out of use: ${plugin}. ${reason}`);
  console.log("The database and the queue are ready for this version.");
});
