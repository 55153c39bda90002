import { type Calendar, dueAfter, englandBankHolidays, type Temporal } from "@dignity/kernel";

import { periodOf, units } from "./length-of-time.ts";
import { faultOfLocalTime, inLondon, instantOf } from "./local-time.ts";

/** A time by which something is owed, as a run finds it. */
export interface FoundTime {
  readonly at: Temporal.Instant;
  readonly day: string;
  readonly clock: string | undefined;
  /** From when its period is counted, where that is not the incident. */
  readonly countedFrom: Temporal.Instant;
}

const byTime = String.raw`by (\d{4}-\d{2}-\d{2})( \d{2}:\d{2}(?: (?:GMT|BST))?)?`;
const pattern = new RegExp(`^(?:(soft|hard|statutory) )?(?:${byTime}|in ([1-9]\\d*) (${units})s?)$`);
const noTime = "no time set";
const someTime = "at some time";
const help = `say “${noTime}”, or for example “soft by 2026-10-17 18:30”, “by 2026-11-13” or “in 10 working days”`;

export function faultOfExpectedTime(text: string): string | undefined {
  if (text === noTime || text === someTime) return undefined;
  const [, , day, hour] = pattern.exec(text) ?? [];
  if (!pattern.test(text)) return help;
  return day && hour ? faultOfLocalTime(`${day}${hour}`) : undefined;
}

/** How the time that was found differs from the one a story expects; undefined if it does not. */
export function differsFrom(expected: string, found: FoundTime | undefined): string | undefined {
  const is = found ? inWords(found) : noTime;
  if (expected === someTime) return found ? undefined : is;
  const [, clock, day, hour, amount, unit] = pattern.exec(expected) ?? [];
  if (!clock && !day && !amount) return found ? is : undefined;
  if (!found || (clock && clock !== found.clock)) return is;
  if (day) return (hour ? found.at.equals(instantOf(`${day}${hour}`)) : found.day === day) ? undefined : is;
  const due = dueAfter(found.countedFrom, periodOf(Number(amount), unit), london);
  return due?.at.equals(found.at) ? undefined : `${is}, counted from ${inLondon(found.countedFrom)}`;
}

const inWords = ({ at, day, clock }: FoundTime) => `${clock ? `${clock} ` : ""}by ${inLondon(at)} (day ${day})`;

const london: Calendar = { timeZone: "Europe/London", closedDays: englandBankHolidays, settings: {} };
