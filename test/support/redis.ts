import { describe, inject } from "vitest";
import type {} from "./provided.ts";

/**
 * Describes what is tested on Redis; `redisUrl` is good only inside. Without Redis, which may
 * happen on a developer's machine but never in the run on containers, it is skipped by name.
 */
export function describeOnRedis(name: string, tests: (redisUrl: string) => void): void {
  const { kind, redisUrl } = inject("backend");
  if (redisUrl !== null) describe(name, () => tests(redisUrl));
  else if (kind === "containers") throw new Error("The run on containers has no Redis");
  else describe.skip(`${name} (SKIPPED: there is no redis-server on this machine)`, () => tests(""));
}
