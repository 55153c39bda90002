// A worker as the server starts it, in a process of its own: it works until all that is due is done, or until it is killed.
import { createKeyring, masterKeyFrom } from "@dignity/encryption";
import { type QueueConfig, startWorker } from "@dignity/jobs";
import { createSmtpMailer } from "@dignity/notify";
import { createDataSource, createLedger, createSchedule, loadPolicies } from "@dignity/persistence";
import { Pool } from "pg";

import { type CrashPoint, crashingAt } from "./crash-points.ts";

export interface WorkerSettings {
  readonly appUrl: string;
  readonly sweepUrl: string;
  readonly queue: QueueConfig;
  readonly masterKey: string;
  readonly mailUrl: string;
  readonly crashAt: CrashPoint | undefined;
}

const settings = JSON.parse(process.env["WORKER_SETTINGS"] ?? "{}") as WorkerSettings;
const { appUrl, sweepUrl, queue, masterKey, mailUrl, crashAt } = settings;

const [data, app, sweep] = [
  createDataSource(appUrl),
  new Pool({ connectionString: appUrl }),
  new Pool({ connectionString: sweepUrl }),
];
await data.initialize();
const parts = {
  house: { ledger: createLedger(data, createKeyring(masterKeyFrom(masterKey))), policies: await loadPolicies(app) },
  schedule: createSchedule(sweep),
  mailer: createSmtpMailer({ url: mailUrl, from: "no-reply@dignity.example" }),
};
const worker = await startWorker({
  ...(crashAt ? crashingAt(crashAt, parts) : parts),
  queue,
  sweepEvery: 1,
  // Whom a dead worker leaves behind is taken over soon, so that the test need not wait for it.
  lockMs: 2000,
  report: console.error,
});
await worker.sweepNow();
await worker.stop();
await Promise.all([data.destroy(), app.end(), sweep.end()]);
