import { configurationFor } from "./configuration.ts";
import { openHouse } from "./house.ts";
import { loadPlugins } from "./load-plugins.ts";
import { createLog } from "./log.ts";
import { plugins } from "./plugins.ts";
import { createDignityApi } from "./run-api.ts";
import { StopInOrder } from "./stop-in-order.ts";
import { main } from "./trouble.ts";

// The API of a real deployment. Any number of these may run.
await main(async () => {
  const { DATABASE_URL, DIGNITY_MASTER_KEY, TOKEN_ISSUERS, HOST, PORT, LOG_LEVEL } = configurationFor(
    "api",
    process.env,
  );
  const log = createLog(LOG_LEVEL);
  const running = new StopInOrder();
  const open = await openHouse({ appUrl: DATABASE_URL, masterKey: DIGNITY_MASTER_KEY });
  running.add(open.close);
  const { faults } = await loadPlugins(plugins);
  for (const fault of faults) log.error(fault, "plugin.fault");
  const issuers = TOKEN_ISSUERS.map(({ issuer, jwksUrl, audience }) => ({ issuer, jwks: new URL(jwksUrl), audience }));
  const api = await createDignityApi({ open, issuers, production: true, faults, log });
  running.add(() => api.stop());
  running.onSignals();
  log.info({ url: await api.listen({ host: HOST, port: PORT }) }, "api.ready");
});
