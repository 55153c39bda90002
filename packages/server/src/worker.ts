import { createSmtpMailer } from "@dignity/notify";

import { configurationFor } from "./configuration.ts";
import { openHouse } from "./house.ts";
import { createLog } from "./log.ts";
import { queueOf } from "./queue-of.ts";
import { runWorker } from "./run-worker.ts";
import { StopInOrder } from "./stop-in-order.ts";
import { main } from "./trouble.ts";

// The worker of a real deployment: relays, sweeps, escalates and delivers. Any number of these may run.
await main(async () => {
  const configuration = configurationFor("worker", process.env);
  const log = createLog(configuration.LOG_LEVEL);
  const running = new StopInOrder();
  const open = await openHouse({ appUrl: configuration.DATABASE_URL, masterKey: configuration.DIGNITY_MASTER_KEY });
  running.add(open.close);
  const mailer = createSmtpMailer({ url: configuration.SMTP_URL, from: configuration.MAIL_FROM });
  const { DATABASE_SWEEP_URL: sweepUrl, SWEEP_EVERY: sweepEvery } = configuration;
  const worker = await runWorker({ open, sweepUrl, queue: queueOf(configuration), mailer, sweepEvery, log });
  running.add(() => worker.stop());
  running.onSignals();
  log.info("worker.ready");
});
