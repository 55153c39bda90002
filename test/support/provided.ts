import type { Template } from "./template.ts";

/** What the global setup hands to every test file. */
interface ProvidedBackend {
  readonly kind: "containers" | "local";
  readonly ownerUrl: string;
  readonly redisUrl: string | null;
  readonly template: Template;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly backend: ProvidedBackend;
  }
}
