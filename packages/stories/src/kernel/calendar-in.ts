import { type Calendar, englandBankHolidays, type Period } from "@dignity/kernel";

import { lengthPattern, periodOf } from "../length-of-time.ts";
import type { World } from "../shape.ts";

/** How an organisation of the stories' world counts time. */
export function calendarIn({ organisations }: World, slug: string): Calendar {
  const settings = Object.entries(organisations[slug]?.settings ?? {}).map(
    ([name, words]) => [name, settingOf(words)] as const,
  );
  return { timeZone: "Europe/London", closedDays: englandBankHolidays, settings: Object.fromEntries(settings) };
}

function settingOf(words: string): Period {
  const [, amount, unit] = lengthPattern.exec(words) ?? [];
  return periodOf(Number(amount), unit);
}
