import { type Calendar, englandBankHolidays, type Period } from "@dignity/kernel";

import type { World } from "../shape.ts";

/** How an organisation of the stories' world counts time. */
export function calendarIn({ organisations }: World, slug: string): Calendar {
  const settings = Object.entries(organisations[slug]?.settings ?? {}).map(
    ([name, words]) => [name, periodOf(words)] as const,
  );
  return { timeZone: "Europe/London", closedDays: englandBankHolidays, settings: Object.fromEntries(settings) };
}

function periodOf(words: string): Period {
  const [, amount, unit = ""] = /^(\d+) (hour|day|working day|month)s?$/.exec(words) ?? [];
  return { amount: Number(amount), unit: unit === "working day" ? "workingDay" : (unit as "hour" | "day" | "month") };
}
