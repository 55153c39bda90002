import { resolve } from "node:path";

import { createDemoIssuer, demoRoutes, seedDemo, startMailbox } from "@dignity/demo";
import { startLocalDatabase } from "@dignity/local-database";
import { createSmtpMailer } from "@dignity/notify";

import { announce } from "./announce.ts";
import { castWithStories } from "./cast-with-stories.ts";
import type { Configuration } from "./configuration.ts";
import { demoMasterKey } from "./demo-key.ts";
import { openHouse } from "./house.ts";
import { createLog } from "./log.ts";
import { moveClock } from "./move-clock.ts";
import { type Offered, offered } from "./offered.ts";
import { assertPortFree } from "./port.ts";
import { prepare } from "./prepare.ts";
import { routesByPath } from "./routes-by-path.ts";
import { createDignityApi } from "./run-api.ts";
import { runWorker } from "./run-worker.ts";
import type { StopInOrder } from "./stop-in-order.ts";
import { unserved } from "./unserved.ts";

const host = "127.0.0.1";
const audience = "dignity";

export interface StartedDemo {
  readonly url: string;
  readonly announcement: string;
}

/** Starts database, API, worker and mailbox on this machine, with invented people, and says where to go. */
export async function startDemo(
  configuration: Configuration<"start">,
  running: StopInOrder,
  tell: (message: string) => void,
  offers: Offered = offered,
): Promise<StartedDemo> {
  const { PORT, REDIS_URL, LOG_LEVEL } = configuration;
  const directory = resolve(configuration.DATA_DIRECTORY);
  const log = createLog(LOG_LEVEL);
  await assertPortFree(host, PORT);

  const ownerUrl = await databaseFor(configuration, directory, running, tell);
  tell("Bringing tables, queue and policies up to date");
  const { urls, queue, loaded } = await prepare({
    ownerUrl,
    mode: "demo",
    redisUrl: REDIS_URL,
    plugins: offers.plugins,
  });
  const open = await openHouse({ appUrl: urls.appUrl, masterKey: demoMasterKey(directory) });
  running.add(open.close);
  const { house, keyring, directory: people } = open;
  const policies = house.policies.all();
  const { seeded } = await seedDemo({ ownerUrl: urls.ownerUrl, keyring, policies, house, directory: people });
  tell(seeded ? "Invented organisations, people and cases are in" : "Your data of last time is in");
  const { cast, worlds, unknown } = await castWithStories(
    offers,
    { ownerUrl: urls.ownerUrl, keyring, policies: house.policies },
    tell,
  );

  const mailbox = await startMailbox({});
  running.add(mailbox.stop);
  const mailer = createSmtpMailer({ url: mailbox.smtpUrl, from: "dignity@demo.example" });
  const worker = await runWorker({ open, sweepUrl: urls.sweepUrl, queue, mailer, sweepEvery: 15, log });
  running.add(worker.stop);

  const issuer = await createDemoIssuer({ directory, audience, cast });
  const clock = { moveClock: moveClock(urls.appUrl), afterwards: worker.sweepNow };
  const routes = routesByPath(demoRoutes({ cast, issuer, mailbox, worlds, ...clock }));
  const faults = unserved(loaded, house.policies);
  const api = await createDignityApi({ open, issuers: [issuer.trusted], production: false, faults, routes, log });
  const { url, close } = await api.listen({ host, port: PORT });
  running.add(close);
  return { url, announcement: await announce({ url, issuer, cast, faults, unknown }) };
}

async function databaseFor(
  { DATABASE_URL, DATABASE_OWNER_URL }: Configuration<"start">,
  directory: string,
  running: StopInOrder,
  tell: (message: string) => void,
): Promise<string> {
  const given = DATABASE_OWNER_URL ?? DATABASE_URL;
  if (given) return given;
  const database = await startLocalDatabase({ directory: resolve(directory, "postgres"), onProgress: tell });
  running.add(database.stop);
  return database.url;
}
