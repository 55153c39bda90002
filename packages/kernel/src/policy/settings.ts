import type { Calendar } from "../time/calendar.ts";
import type { Period } from "../time/period.ts";
import type { Policy } from "./policy.ts";

/** The calendar with the policy's own defaults where the organisation has set nothing. Doing it twice does no harm. */
export function calendarUnder({ settings }: Policy, calendar: Calendar): Calendar {
  const defaults: Record<string, Period> = {};
  for (const [name, { default: period }] of Object.entries(settings)) if (period) defaults[name] = period;
  return { ...calendar, settings: { ...defaults, ...calendar.settings } };
}
