import { Temporal } from "@dignity/kernel";

import { faultOfLocalTime, instantOf } from "./local-time.ts";

const later = /^([1-9]\d*) (hour|day|week)s? later$/;

/** How a story's clock goes on: to a time in London, or by so many hours, days or weeks. */
export type Going = { readonly to: Temporal.Instant } | { readonly by: Temporal.Duration };

export function faultOfGoing(text: string): string | undefined {
  if (later.test(text)) return undefined;
  const fault = faultOfLocalTime(text);
  return fault && `${fault}; or say for example “25 hours later”`;
}

export function goingOf(text: string): Going {
  const [, amount, unit] = later.exec(text) ?? [];
  if (!amount || !unit) return { to: instantOf(text) };
  const hours = { hour: 1, day: 24, week: 168 }[unit as "hour" | "day" | "week"];
  return { by: Temporal.Duration.from({ hours: Number(amount) * hours }) };
}
