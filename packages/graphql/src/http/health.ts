import type { Handler } from "./handler.ts";
import { sendText } from "./send.ts";

/** The process answers. */
export const livez: Handler = (_request, response) => sendText(response, 200, "alive");

/** Whether it can do its work. What is amiss stands in the log and not here. */
export const readyz =
  (ready: () => Promise<boolean>): Handler =>
  async (_request, response) =>
    (await ready().catch(() => false)) ? sendText(response, 200, "ready") : sendText(response, 503, "not ready");
