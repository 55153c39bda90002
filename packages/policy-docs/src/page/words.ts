import type { Period, Policy } from "@dignity/kernel";

const units = { hour: "hour", day: "day", workingDay: "working day", month: "month" } as const;

/** “24 hours”; for what the organisation sets, what that is called. */
export function periodText({ settings }: Policy, period: Period): string {
  if ("setting" in period) return `the time set as ${quoted(settings[period.setting]?.label ?? period.setting)}`;
  return `${period.amount} ${units[period.unit]}${period.amount === 1 ? "" : "s"}`;
}

export const quoted = (text: string) => `“${text}”`;

/** What these are called, of the things that have a label. */
export const labelsOf = (things: Labelled, names: readonly string[]) =>
  listed(names.map((name) => quoted(things[name]?.label ?? name)));
type Labelled = Readonly<Record<string, { readonly label: string }>>;

export const roleNames = ({ roles }: Policy, names: readonly string[], last?: string) =>
  listed(
    names.map((name) => roles[name]?.label.replace(/:.*/, "") ?? name),
    last,
  );

/** “a, b and c”. */
export const listed = (words: readonly string[], last = "and") =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

/** Whole sentences, one a line; what is not there is left out. */
export const lines = (...texts: readonly (string | undefined | false)[]) =>
  texts.filter((text) => typeof text === "string").join("\n");
