import type { House } from "@dignity/application";
import { type QueueConfig, prepareQueue } from "@dignity/jobs";
import { migrate, type Mode, publishPolicies, type Urls } from "@dignity/persistence";

import { type PluginFault, loadPlugins } from "./load-plugins.ts";
import { plugins } from "./plugins.ts";

export interface Prepared {
  readonly urls: Urls;
  readonly queue: QueueConfig;
  readonly faults: readonly PluginFault[];
  readonly policies: ReturnType<House["policies"]["all"]>;
}

/** Brings database and queue to this version and publishes what is new in the plugins. May run at every start. */
export async function prepare(ownerUrl: string, mode: Mode, redisUrl?: string): Promise<Prepared> {
  const urls = await migrate({ ownerUrl, mode });
  const queue: QueueConfig = redisUrl ? { kind: "redis", url: redisUrl } : { kind: "postgres", url: urls.queueUrl };
  await prepareQueue(queue);
  const loaded = await loadPlugins(plugins);
  const policies = loaded.plugins.flatMap((plugin) => plugin.policies);
  const { refused } = await publishPolicies(urls.ownerUrl, policies);
  const changed = refused.map(({ message }) => ({ plugin: "published text", reason: message }));
  return { urls, queue, policies, faults: [...loaded.faults, ...changed] };
}
