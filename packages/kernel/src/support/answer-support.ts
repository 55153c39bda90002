import type { Situation } from "../case/case-snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { routeOf } from "../policy/support-route.ts";
import { allow, type Decision, refuse } from "../refusal.ts";
import { dayOf } from "../time/calendar.ts";
import { isWritten } from "./is-written.ts";
import type { SupportEntry, SupportNews } from "./support-entry.ts";
import { faultIn } from "./support-faults.ts";

/** The entry with what has become of it, or why that may not be recorded. Decides only; the caller writes. */
export function answerSupport(
  { support }: Pick<Policy, "support">,
  before: SupportEntry,
  news: SupportNews,
  { now, calendar }: Situation,
): Decision<SupportEntry> {
  const route = routeOf(support, before.route);
  if (!route) return refuse("UNKNOWN_ROUTE", "That support is not in this policy any more.", { about: "supportId" });
  const today = dayOf(now, calendar);
  const refusal = faultIn(route, before, news, today);
  if (refusal) return { ok: false, refusal };

  const { on = today, answer = before.answer, attended = before.attended } = news;
  const isOver = news.ended === true || answer === "declined" || answer === "unsafe";
  return allow({
    ...before,
    answer,
    attended,
    answeredOn: before.answeredOn ?? on,
    copyKept: before.copyKept || isWritten(news.copyReference),
    hasOutcome: before.hasOutcome || isWritten(news.outcome),
    endedOn: isOver ? on : undefined,
  });
}
