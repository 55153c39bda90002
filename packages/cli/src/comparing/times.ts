import type { Period, Policy } from "@dignity/kernel";
import { periodText } from "@dignity/policy-docs";

import { other, type Place, time, type Told } from "./meaning.ts";

/** Tells what becomes of a time. A time that may be longer is told as if it were: somebody has to look. */
export function tellTime(
  what: string,
  was: Period | undefined,
  now: Period | undefined,
  place: Place,
): readonly Told[] {
  if (was === undefined && now === undefined) return [];
  if (was === undefined) return other(`${what}: there newly is a time, ${textOf(now, place.after)}.`);
  if (now === undefined) return time(`${what}: there is no time any more; it was ${textOf(was, place.before)}.`);
  const both = `${what}: ${textOf(now, place.after)} instead of ${textOf(was, place.before)}`;
  const [had, has] = [lengthOf(was, place.before), lengthOf(now, place.after)];
  if (!had) return other(`${both}.`);
  if (!has) return time(`${both}: there is no time until the organisation sets one.`);
  const comes = compared(had, has);
  if (comes === "sooner") return other(`${both}, which is sooner.`);
  if (comes === "alike") return other(`${both}.`);
  return time(`${both}, which is later${comes === "later" ? "" : " or sooner as the calendar falls"}.`);
}

type Length = Exclude<Period, { readonly setting: string }>;

/** A setting is as long as its default; undefined where it has none. */
function lengthOf(period: Period, { settings }: Policy): Length | undefined {
  if (!("setting" in period)) return period;
  const initial = settings[period.setting]?.default;
  return initial && "amount" in initial ? initial : undefined;
}

function compared(was: Length, now: Length): "sooner" | "alike" | "later" | undefined {
  if (was.unit === now.unit) return was.amount === now.amount ? "alike" : was.amount < now.amount ? "later" : "sooner";
  const [[wasLeast, wasMost], [nowLeast, nowMost]] = [hoursIn(was), hoursIn(now)];
  if (nowLeast > wasMost) return "later";
  return nowMost < wasLeast ? "sooner" : undefined;
}

/** The fewest and the most hours that it may come to. Days run to their end, and clocks are changed twice a year. */
function hoursIn({ amount, unit }: Length): readonly [least: number, most: number] {
  if (unit === "hour") return [amount, amount];
  const [fewest, most] = { day: [1, 1], workingDay: [1, Infinity], month: [28, 31] }[unit] as [number, number];
  return [24 * amount * fewest - 1, 24 * (amount * most + 1) + 1];
}

function textOf(period: Period | undefined, policy: Policy): string {
  if (period === undefined) return "none";
  const text = periodText(policy, period);
  if (!("setting" in period)) return text;
  const initial = policy.settings[period.setting]?.default;
  return `${text} (${initial ? periodText(policy, initial) : "none"} until it is set)`;
}
