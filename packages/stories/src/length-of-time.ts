import type { Period } from "@dignity/kernel";

/** The units in which stories give a length of time, for a pattern. */
export const units = "hour|day|working day|week|month";

/** A length alone, for example “10 working days”. */
export const lengthPattern = new RegExp(`^(\\d+) (${units})s?$`);

/** A length whose amount and unit a pattern has found. */
export const periodOf = (amount: number, unit = "hour"): Exclude<Period, { readonly setting: string }> => {
  if (unit === "week") return { amount: 7 * amount, unit: "day" };
  return { amount, unit: unit === "working day" ? "workingDay" : (unit as "hour" | "day" | "month") };
};

/** What “10 working days” says, of which the pattern has been found to hold. */
export function periodIn(words: string): ReturnType<typeof periodOf> {
  const [, amount, unit] = lengthPattern.exec(words) ?? [];
  return periodOf(Number(amount), unit);
}
