import { configurationFor } from "./configuration.ts";
import { openHouse } from "./house.ts";
import { loadPlugins } from "./load-plugins.ts";
import { createLog } from "./log.ts";
import { plugins } from "./plugins.ts";
import { createDignityApi } from "./run-api.ts";
import { StopInOrder } from "./stop-in-order.ts";
import { main } from "./trouble.ts";
import { unserved } from "./unserved.ts";

// The API of a real deployment. Any number of these may run.
await main(async (exit) => {
  const { DATABASE_URL, DIGNITY_MASTER_KEY, TOKEN_ISSUERS, HOST, PORT, LOG_LEVEL } = configurationFor(
    "api",
    process.env,
  );
  const log = createLog(LOG_LEVEL);
  const running = new StopInOrder();
  await running.start(
    async () => {
      const open = await openHouse({ appUrl: DATABASE_URL, masterKey: DIGNITY_MASTER_KEY });
      running.add(open.close);
      const faults = unserved(await loadPlugins(plugins), open.house.policies);
      const issuers = TOKEN_ISSUERS.map(({ issuer, jwksUrl, audience }) => ({
        issuer,
        audience,
        jwks: new URL(jwksUrl),
      }));
      const api = await createDignityApi({ open, issuers, production: true, faults, log });
      const { url, close } = await api.listen({ host: HOST, port: PORT });
      running.add(close);
      log.info({ url }, "api.ready");
    },
    process,
    exit,
  );
});
