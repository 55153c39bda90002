import { read, said } from "./source.ts";

/** Those who are told numbers, and see no case. The Trust gives each role to whoever sits there at the time. */
export const committeeRoles = {
  committee: { label: "Committee for workforce: named as the HR Committee and as the WF & OD Committee" },
  serviceDirector: { label: "Service Director" },
} as const;

const counts = { allow: ["count"], reach: "organisation" } as const;

export const committeeGrants = [
  { to: "committee", ...counts, source: said("304-437") },
  { to: "serviceDirector", ...counts, source: read("392-437", "monitors; who sees which report is not said", "must") },
] as const;

/** What a committee keeps of most reports. */
export const reportsAndMinutes = ["The report to the committee", "The committee's minutes"];
