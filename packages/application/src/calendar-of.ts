import { type Calendar, calendarUnder, englandBankHolidays, type Period, type Policy } from "@dignity/kernel";

import type { Organisation } from "./ports/organisations.ts";

/** How an organisation counts time under a policy: its zone, its closed days, and its settings over the policy's. */
export function calendarOf(
  policy: Policy,
  { timeZone, closedDays }: Organisation,
  settings: Readonly<Record<string, Period>> = {},
): Calendar {
  return calendarUnder(policy, { timeZone, closedDays: new Set([...englandBankHolidays, ...closedDays]), settings });
}
