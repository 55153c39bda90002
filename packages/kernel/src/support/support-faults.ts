import { Temporal } from "temporal-polyfill";

import type { Source } from "../policy/source.ts";
import type { SupportRoute } from "../policy/support-route.ts";
import type { Refusal, RefusalCode } from "../refusal.ts";
import { isWritten } from "./is-written.ts";
import type { SupportEntry, SupportNews } from "./support-entry.ts";

/** What is wrong with what is told of an entry, the first thing first; undefined if nothing is. */
export function faultIn(
  route: SupportRoute,
  before: SupportEntry,
  news: SupportNews,
  today: Temporal.PlainDate,
): Refusal | undefined {
  const kept = { hasReason: isWritten(news.reason), hasCopy: isWritten(news.copyReference) };
  const told = { ...news, ...kept, hasOutcome: isWritten(news.outcome), day: news.on ?? today };
  const found = [
    ...contentFaults(route, told),
    ...orderFaults(before, told),
    ...timeFaults(before, told, today),
    ...textFaults(route, before, told),
  ].find(({ holds }) => holds);
  return found && { source: route.source, ...found.refusal };
}

interface Told extends SupportNews {
  readonly day: Temporal.PlainDate;
  readonly hasReason: boolean;
  readonly hasCopy: boolean;
  readonly hasOutcome: boolean;
}

const fault = (holds: boolean, code: RefusalCode, about: string, message: string, source?: Source) => ({
  holds,
  refusal: { code, about, message, ...(source && { source }) },
});

const again = (holds: boolean, about: string) =>
  fault(holds, "ALREADY_RECORDED", about, "That is recorded already. What happened since is an entry of its own.");

/** Asked before all else: whatever else is wrong, nobody is led to send it once more. */
function contentFaults({ confidential }: SupportRoute, { hasOutcome }: Told) {
  const stays = "What is said there stays there. Record that they went, and nothing of what it was about.";
  return [fault(hasOutcome && confidential !== undefined, "CONTENT_CONFIDENTIAL", "outcome", stays, confidential)];
}

function orderFaults(before: SupportEntry, { answer, attended, ended, hasCopy, hasOutcome }: Told) {
  const goesOn = attended !== undefined || hasOutcome || ended === true;
  const standing = answer ?? before.answer;
  return [
    again(answer !== undefined && before.answer !== undefined, "answer"),
    fault(before.endedOn !== undefined, "SUPPORT_ENDED", "supportId", "It has ended. Make a new entry instead."),
    fault(standing === undefined, "ANSWER_MISSING", "answer", "Say first what the answer was."),
    fault(!answer && !goesOn && !hasCopy, "ANSWER_MISSING", "answer", "Say what has become of it."),
    fault(goesOn && standing !== "accepted", "NOT_ACCEPTED", "answer", "Nothing comes of what was not accepted."),
    again(attended !== undefined && before.attended !== undefined, "attended"),
    again(hasOutcome && before.hasOutcome, "outcome"),
    again(hasCopy && before.copyKept, "copyReference"),
  ];
}

function timeFaults({ offeredOn, answeredOn }: SupportEntry, { day }: Told, today: Temporal.PlainDate) {
  const isBefore = (other: Temporal.PlainDate) => Temporal.PlainDate.compare(day, other) < 0;
  return [
    fault(Temporal.PlainDate.compare(day, today) > 0, "TIME_INVALID", "on", "It cannot have been in the future."),
    fault(isBefore(offeredOn), "BEFORE_OFFER", "on", "It cannot have been answered before it was offered."),
    fault(isBefore(answeredOn ?? offeredOn), "TIME_INVALID", "on", "It cannot have gone on before it was answered."),
  ];
}

function textFaults({ keepsCopy }: SupportRoute, before: SupportEntry, { answer, hasReason, hasCopy }: Told) {
  const isClosing = answer === "declined" || answer === "unsafe";
  const owesCopy = keepsCopy !== undefined && before.kind === "referral" && !before.copyKept && !hasCopy;
  const accepted = (answer ?? before.answer) === "accepted";
  return [
    fault(answer === "unsafe" && !hasReason, "ANSWER_MISSING", "reason", "Say why it is unsafe."),
    fault(hasReason && !isClosing, "ANSWER_UNKNOWN", "reason", "Why is asked only where it was not accepted."),
    fault(hasCopy && before.kind === "offer", "ANSWER_UNKNOWN", "copyReference", "Only a referral has a copy."),
    fault(owesCopy && accepted, "ANSWER_MISSING", "copyReference", "Say where the copy of the referral is.", keepsCopy),
  ];
}
