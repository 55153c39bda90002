import { type QueueConfig, prepareQueue } from "@dignity/jobs";
import { migrate, type Mode, publishPolicies, type Urls } from "@dignity/persistence";

import { type LoadedPlugins, loadPlugins } from "./load-plugins.ts";
import { plugins } from "./plugins.ts";

export interface Prepared {
  readonly urls: Urls;
  readonly queue: QueueConfig;
  readonly loaded: LoadedPlugins;
}

/** Brings database and queue to this version and publishes what is new in the plugins. May run at every start. */
export async function prepare(ownerUrl: string, mode: Mode, redisUrl?: string): Promise<Prepared> {
  const urls = await migrate({ ownerUrl, mode });
  const queue: QueueConfig = redisUrl ? { kind: "redis", url: redisUrl } : { kind: "postgres", url: urls.queueUrl };
  await prepareQueue(queue);
  const loaded = await loadPlugins(plugins);
  await publishPolicies(
    urls.ownerUrl,
    loaded.plugins.flatMap(({ policies }) => policies),
  );
  return { urls, queue, loaded };
}
