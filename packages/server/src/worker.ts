import { createSmtpMailer } from "@dignity/notify";

import { configurationFor } from "./configuration.ts";
import { openHouse } from "./house.ts";
import { createLog } from "./log.ts";
import { queueOf } from "./queue-of.ts";
import { runWorker } from "./run-worker.ts";
import { StopInOrder } from "./stop-in-order.ts";
import { main } from "./trouble.ts";

// The worker of a real deployment: relays, sweeps, escalates and delivers. Any number of these may run.
await main(async (exit) => {
  const configuration = configurationFor("worker", process.env);
  const { DATABASE_URL, DATABASE_SWEEP_URL, DIGNITY_MASTER_KEY, SMTP_URL, MAIL_FROM, SWEEP_EVERY } = configuration;
  const log = createLog(configuration.LOG_LEVEL);
  const running = new StopInOrder();
  await running.start(
    async () => {
      const open = await openHouse({ appUrl: DATABASE_URL, masterKey: DIGNITY_MASTER_KEY });
      running.add(open.close);
      const mailer = createSmtpMailer({ url: SMTP_URL, from: MAIL_FROM });
      const queue = queueOf(configuration);
      const settings = { open, queue, mailer, log, sweepUrl: DATABASE_SWEEP_URL, sweepEvery: SWEEP_EVERY };
      const worker = await runWorker(settings);
      running.add(worker.stop);
      log.info("worker.ready");
    },
    process,
    exit,
  );
});
