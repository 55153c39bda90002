import { type QueueConfig, prepareQueue } from "@dignity/jobs";
import { migrate, type Mode, type Passwords, publishPolicies, type Urls } from "@dignity/persistence";

import { type LoadedPlugins, loadPlugins } from "./load-plugins.ts";
import { plugins as ofThisImage } from "./plugins.ts";

export interface Prepared {
  readonly urls: Urls;
  readonly queue: QueueConfig;
  readonly loaded: LoadedPlugins;
}

export interface Preparing {
  readonly ownerUrl: string;
  readonly mode: Mode;
  readonly redisUrl?: string | undefined;
  /** Of the weak roles; made from the superuser's if left out. */
  readonly passwords?: Passwords | undefined;
  /** What is loaded; those of this image if left out. */
  readonly plugins?: typeof ofThisImage;
}

/** Brings database and queue to this version and publishes what is new in the plugins. May run at every start. */
export async function prepare({
  ownerUrl,
  mode,
  redisUrl,
  passwords,
  plugins = ofThisImage,
}: Preparing): Promise<Prepared> {
  const urls = await migrate({ ownerUrl, mode, ...(passwords && { passwords }) });
  const queue: QueueConfig = redisUrl ? { kind: "redis", url: redisUrl } : { kind: "postgres", url: urls.queueUrl };
  await prepareQueue(queue);
  const loaded = await loadPlugins(plugins);
  const policies = loaded.plugins.flatMap((plugin) => plugin.policies);
  const approvals = Object.assign({}, ...loaded.plugins.map((plugin) => plugin.approvals ?? {}));
  await publishPolicies(urls.ownerUrl, policies, { approvals });
  return { urls, queue, loaded };
}
