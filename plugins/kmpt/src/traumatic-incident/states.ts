import { read, said } from "../source.ts";

export const states = {
  immediate: { label: "Immediate support: the debrief is to be held", source: said("114-117, 481-488") },
  reviewPeriod: {
    label: "Regular review until the four-week interview",
    source: read("526-540", "the four weeks of review are read as those before the interview"),
  },
  symptomatic: {
    label: "Still affected: referred and followed up",
    source: read("530-534", "what follows the referral is not in the chart"),
  },
  lateOnset: { label: "Affected later: referred by manager and HR", source: said("145-149") },
  closed: {
    label: "No further action",
    atRest: true,
    source: read("145-149, 536-537", "the chart's arrows are lost; late effects can open it again"),
  },
} as const;

/** Everything but closed. */
export const open = ["immediate", "reviewPeriod", "symptomatic", "lateOnset"] as const;
export const stayingOpen = {
  immediate: "immediate",
  reviewPeriod: "reviewPeriod",
  symptomatic: "symptomatic",
  lateOnset: "lateOnset",
} as const;
export const followedUp = ["symptomatic", "lateOnset"] as const;
