import type { Period } from "@dignity/kernel";

import { bullying, type OrganisationSlug, traumaticIncident } from "./organisations.ts";

export interface DemoAdoption {
  readonly organisation: OrganisationSlug;
  readonly pathway: string;
  readonly inProgramme: boolean;
  readonly settings: Readonly<Record<string, Period>>;
}

const period = (amount: number, unit: "day" | "workingDay" | "month"): Period => ({ amount, unit });

/** The document gives no time at all, so these are the organisation's own. */
const bullyingTimes = {
  triageWithin: period(3, "workingDay"),
  decideEvery: period(5, "workingDay"),
  cultureWithin: period(60, "workingDay"),
  informalWithin: period(20, "workingDay"),
  formalWithin: period(40, "workingDay"),
  tellLeadAfter: period(5, "workingDay"),
  reviewEvery: period(20, "workingDay"),
  monitorEvery: period(3, "month"),
  reprisalCheckEvery: period(1, "month"),
};

/** Elmfield has set nothing: what it owes has no time, and says so. */
export const adoptions: readonly DemoAdoption[] = [
  { organisation: "hee-em", pathway: bullying, inProgramme: true, settings: bullyingTimes },
  { organisation: "northgate", pathway: bullying, inProgramme: true, settings: bullyingTimes },
  { organisation: "elmfield", pathway: bullying, inProgramme: true, settings: {} },
  { organisation: "kmpt", pathway: traumaticIncident, inProgramme: false, settings: {} },
];
