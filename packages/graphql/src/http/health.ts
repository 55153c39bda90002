import type { Handler } from "./handler.ts";
import { sendText } from "./send.ts";

/** The process answers. */
export const livez: Handler = (_request, response) => sendText(response, 200, "alive");

/** Whether it can do its work. What is amiss stands in the log; asked for with `?verbose`, so do the notes given. */
export const readyz =
  (ready: () => Promise<boolean>, notes: () => readonly string[]): Handler =>
  async ({ url = "" }, response) => {
    const isReady = await ready().catch(() => false);
    const told = url.endsWith("?verbose") ? notes() : [];
    sendText(response, isReady ? 200 : 503, [isReady ? "ready" : "not ready", ...told].join("\n"));
  };
