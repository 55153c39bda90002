import type { Backend } from "./backend.ts";
import { startContainers } from "./containers.ts";
import { askEngine } from "./engine.ts";
import { startLocal } from "./local.ts";

/** Starts the backend that `wish` asks for; a wish for containers never ends in anything else. */
export async function chooseBackend(wish: string): Promise<Backend> {
  if (wish === "local") return startLocal("asked for");
  if (wish !== "auto" && wish !== "containers") {
    throw new Error(`TEST_BACKEND=${wish} is none of: auto, containers, local`);
  }
  const engine = await askEngine();
  // An engine that answers but has no image is an error further on, not a reason to fall back.
  if (engine.answers) return startContainers(wish === "auto" ? "an engine answers" : "asked for");
  if (wish === "auto") return startLocal(engine.reason);
  throw new Error(`TEST_BACKEND=containers, but: ${engine.reason}`);
}
