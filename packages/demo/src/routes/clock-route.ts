import type { IncomingMessage } from "node:http";

import { Temporal } from "temporal-polyfill";

import { answerJson, refuse } from "./answer.ts";
import type { Handler } from "./handler.ts";
import { readSmallJson } from "./read-small-json.ts";

export interface Clock {
  /** Moves the demo's clock forward by an ISO 8601 duration, and answers what time it is then. */
  moveClock(by: string): Promise<string>;
  /** Does at once what has become due. */
  afterwards(): Promise<unknown>;
}

/** JSON only: a page elsewhere can send a form here unasked, and JSON not. */
export function clockRoute({ moveClock, afterwards }: Clock): Handler {
  return async (request, response) => {
    const by = await durationIn(request);
    if (by === undefined)
      return refuse(
        response,
        "CLOCK_INVALID",
        'The clock was not moved. Send JSON such as {"by":"PT25H"}: forward, and at most a year at once.',
      );
    const now = await moveClock(by);
    await afterwards();
    answerJson(response, { now });
  };
}

async function durationIn(request: IncomingMessage): Promise<string | undefined> {
  const body = await readSmallJson(request);
  const by = typeof body === "object" && body !== null && "by" in body ? body.by : undefined;
  return typeof by === "string" && isForward(by) ? by : undefined;
}

function isForward(by: string): boolean {
  try {
    const duration = Temporal.Duration.from(by);
    const { days } = duration.round({ largestUnit: "days", relativeTo: "2026-01-01" });
    return duration.sign > 0 && days <= 366;
  } catch {
    return false;
  }
}
