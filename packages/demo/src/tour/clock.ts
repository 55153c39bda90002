import { Temporal } from "temporal-polyfill";

import type { DemoServer } from "./demo-server.ts";
import { viewerOf } from "./questions.ts";
import { hold } from "./step.ts";
import type { Visitor } from "./visitor.ts";

/** Moves the demo's clock to this time, which lies ahead. */
export async function moveTo(demo: DemoServer, visitor: Visitor, time: Temporal.Instant): Promise<void> {
  const { now } = await viewerOf(visitor);
  const ahead = now.until(time, { largestUnit: "hours", smallestUnit: "seconds", roundingMode: "ceil" });
  hold(ahead.sign > 0, `${time.toString()} has passed already.`);
  await demo.moveClock(ahead.toString());
}

/** On the day something is due, when the morning's reminder has gone out. */
export const afternoonOf = (dueAt: string): Temporal.Instant => Temporal.Instant.from(dueAt).subtract({ hours: 10 });
