import { type Calendar, englandBankHolidays } from "@dignity/kernel";

import { periodIn } from "../length-of-time.ts";
import type { World } from "../shape.ts";

/** How an organisation of the stories' world counts time. */
export function calendarIn({ organisations }: World, slug: string): Calendar {
  const settings = Object.entries(organisations[slug]?.settings ?? {}).map(
    ([name, words]) => [name, periodIn(words)] as const,
  );
  return { timeZone: "Europe/London", closedDays: englandBankHolidays, settings: Object.fromEntries(settings) };
}
