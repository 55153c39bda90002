import type { TestProject } from "vitest/node";
import { chooseBackend } from "./backends/choose.ts";
import { migrateTemplate } from "./template.ts";

/**
 * Vitest's global setup: real servers for the whole run. TEST_BACKEND says which:
 * `containers` (and nothing else will do), `local` (the embedded PostgreSQL), or `auto`,
 * which takes containers where an engine answers.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const begun = performance.now();
  const backend = await chooseBackend(process.env["TEST_BACKEND"] ?? "auto");
  try {
    const template = await migrateTemplate(backend.ownerUrl);
    const { kind, why, ownerUrl, redisUrl } = backend;
    provide("backend", { kind, ownerUrl, redisUrl: redisUrl ?? null, template });
    const redis = redisUrl ? "with Redis" : "WITHOUT Redis: its tests are skipped";
    const duration = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
    console.log(`[backend] ${kind} (${why}), ${redis}, ready in ${duration}`);
  } catch (error) {
    await backend.stop();
    throw error;
  }
  return backend.stop;
}
