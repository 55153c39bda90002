import type { IncomingMessage, ServerResponse } from "node:http";

/** What answers one route of the demo. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
