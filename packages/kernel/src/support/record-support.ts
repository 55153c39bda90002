import { Temporal } from "temporal-polyfill";

import type { CaseSnapshot, Situation } from "../case/case-snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { routeOf } from "../policy/support-route.ts";
import { allow, type Decision, refuse } from "../refusal.ts";
import { dayOf } from "../time/calendar.ts";
import { isWritten } from "./is-written.ts";
import type { SupportEntry, SupportRequest } from "./support-entry.ts";

/**
 * The entry that an offer or a referral makes, or why it may not be recorded so. It can be made in any state of a case,
 * also at rest: support does not end with the process. Decides only; the caller writes.
 */
export function recordSupport(
  { support }: Pick<Policy, "support">,
  { incidentAt }: Pick<CaseSnapshot, "incidentAt">,
  { route, kind, on, copyReference }: SupportRequest,
  { now, calendar }: Situation,
): Decision<SupportEntry> {
  const source = routeOf(support, route)?.source;
  if (!source) return refuse("UNKNOWN_ROUTE", "There is no such support in this policy.", { about: "route" });
  const today = dayOf(now, calendar);
  const offeredOn = on ?? today;
  if (Temporal.PlainDate.compare(offeredOn, today) > 0)
    return refuse("TIME_INVALID", "It cannot have been offered in the future.", { about: "on", source });
  // What was offered before belongs to something else: to another case, or to none.
  if (Temporal.PlainDate.compare(offeredOn, dayOf(incidentAt, calendar)) < 0)
    return refuse("TIME_INVALID", "It cannot have been offered before the incident.", { about: "on", source });
  const copyKept = isWritten(copyReference);
  if (copyKept && kind === "offer")
    return refuse("ANSWER_UNKNOWN", "Only a referral has a copy.", { about: "copyReference", source });
  const notYet = { answer: undefined, answeredOn: undefined, attended: undefined, endedOn: undefined };
  return allow({ route, kind, offeredOn, copyKept, hasOutcome: false, ...notYet });
}
