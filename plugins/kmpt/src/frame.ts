import { approval } from "./approval.ts";
import { support } from "./support-routes.ts";

/** What every pathway begins with: the case is the Trust's own, and it has neither levels nor definitive actions. */
export const theTrustsOwn = {
  effectiveFrom: "2014-01-01",
  organisations: { employer: { label: "The Trust", is: "receiver" } },
  levels: {},
  actions: {},
  support,
  approval,
} as const;
