import type { Period, Policy } from "@dignity/kernel";

const units = { hour: "hour", day: "day", workingDay: "working day", month: "month" } as const;

/** “24 hours”; for what the organisation sets, the setting's name. */
export function periodText(period: Period): string {
  if ("setting" in period) return `the time set as \`${period.setting}\``;
  return `${period.amount} ${units[period.unit]}${period.amount === 1 ? "" : "s"}`;
}

/** A condition over the facts, as names and answers; of several, one suffices. */
export function conditionText(when: object): string {
  const all: readonly object[] = Array.isArray(when) ? when : [when];
  return all.map(oneText).join("; or ");
}

const oneText = (when: object) =>
  Object.entries(when)
    .map(
      ([name, wanted]) => `\`${name}\` is ${(Array.isArray(wanted) ? wanted : [wanted]).map(answerText).join(" or ")}`,
    )
    .join(", and ");

const answerText = (answer: unknown) => (answer === true ? "yes" : answer === false ? "no" : String(answer));

export const roleNames = ({ roles }: Policy, names: readonly string[]) =>
  names.map((name) => roles[name]?.label.replace(/:.*/, "") ?? name).join(", ");

/** Whole sentences, one a line; what is not there is left out. */
export const lines = (...texts: readonly (string | undefined | false)[]) =>
  texts.filter((text) => typeof text === "string").join("\n");
