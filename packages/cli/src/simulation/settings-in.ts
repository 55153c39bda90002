import { type Period, type Policy, weeks } from "@dignity/kernel";

import { Trouble } from "../trouble.ts";

/** Settings as an organisation would make them, each like "10 working days" or "4 weeks". */
export function settingsIn(
  given: Readonly<Record<string, string>>,
  { settings }: Policy,
): Readonly<Record<string, Period>> {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(settings, name));
  if (unknown !== undefined)
    throw new Trouble(
      "SETTING_UNKNOWN",
      `There is no setting “${unknown}”.`,
      `There are: ${Object.keys(settings).join(", ") || "none"}.`,
    );
  return Object.fromEntries(Object.entries(given).map(([name, text]) => [name, periodIn(name, text)]));
}

function periodIn(name: string, text: string): Period {
  const [, amount, unit = ""] = /^(\d+) (hour|day|working ?day|week|month)s?$/i.exec(text.trim()) ?? [];
  const units = { hour: "hour", day: "day", workingday: "workingDay", month: "month" } as const;
  const found = units[unit.toLowerCase().replace(" ", "") as keyof typeof units];
  if (amount !== undefined && unit.toLowerCase() === "week") return weeks(Number(amount));
  if (amount !== undefined && found) return { amount: Number(amount), unit: found };
  throw new Trouble(
    "SETTING_INVALID",
    `“${text}” is no length of time.`,
    `Write --setting ${name}="10 working days", or hours, days, weeks, months.`,
  );
}
