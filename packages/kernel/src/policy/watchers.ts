import type { Policy } from "./policy.ts";

/** The roles that see results of indicators: those who record any, and those who count throughout the organisation. */
export function watchersOf({ indicators = {}, grants }: Pick<Policy, "indicators" | "grants">): readonly string[] {
  const recording = Object.values(indicators).flatMap(({ by }) => by);
  if (recording.length === 0) return [];
  const counting = grants.filter(({ allow, reach }) => allow.includes("count") && reach === "organisation");
  return [...recording, ...counting.map(({ to }) => to)];
}
