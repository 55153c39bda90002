import {
  type Answers,
  answerSupport,
  choice,
  offersMade,
  type Policy,
  recordSupport,
  sourcesIn,
  type SupportEntry,
  type SupportNews,
  type SupportRequest,
  Temporal,
} from "@dignity/kernel";
import { describe, expect, it } from "vitest";

import { incidentAt, monday, situationAt, smallPolicy } from "./support/small-policy.ts";

const { said } = sourcesIn("A small policy");
const policy: Pick<Policy, "support"> = {
  support: {
    talk: { label: "A talk", source: said("1") },
    health: { label: "Occupational health", keepsCopy: said("2"), source: said("3") },
    counselling: { label: "Counselling", confidential: said("4"), source: said("5") },
  },
};
const day = (text: string) => Temporal.PlainDate.from(text);

const record = (request: Partial<SupportRequest> = {}, situation = monday) =>
  recordSupport(policy, { incidentAt }, { route: "talk", kind: "offer", ...request }, situation);

function entry(request: Partial<SupportRequest> = {}): SupportEntry {
  const decided = record(request);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
}

const answer = (before: SupportEntry, news: SupportNews, situation = monday) =>
  answerSupport(policy, before, news, situation);

function after(before: SupportEntry, ...told: readonly SupportNews[]): SupportEntry {
  return told.reduce((current, news) => {
    const decided = answer(current, news);
    if (!decided.ok) throw new Error(decided.refusal.code);
    return decided.value;
  }, before);
}

const refusal = (decided: ReturnType<typeof record>) =>
  decided.ok ? undefined : `${decided.refusal.code} ${decided.refusal.about}`;

const referral = (route: string) => entry({ route, kind: "referral" });
const taken = (before: SupportEntry) => after(before, { answer: "accepted" });

describe("an offer or a referral", () => {
  it("stands from the day on which it was made, in the organisation's zone, with nothing known of it", () => {
    const justAfterMidnight = situationAt("2026-10-18T23:30:00Z");
    expect(record({}, justAfterMidnight)).toMatchObject({ ok: true, value: { offeredOn: day("2026-10-19") } });
    const known = { route: "talk", kind: "offer", copyKept: false, hasOutcome: false };
    expect(entry({ on: day("2026-10-16") })).toEqual({ ...known, offeredOn: day("2026-10-16") });
  });

  it("is of a route that the policy has", () => {
    expect(refusal(record({ route: "holiday" }))).toBe("UNKNOWN_ROUTE route");
    expect(refusal(record({ route: "toString" }))).toBe("UNKNOWN_ROUTE route");
  });

  it("is made neither in the future nor before the incident", () => {
    expect(refusal(record({ on: day("2026-10-20") }))).toBe("TIME_INVALID on");
    expect(refusal(record({ on: day("2026-10-15") }))).toBe("TIME_INVALID on");
  });

  it("has a copy only if it is a referral", () => {
    expect(entry({ kind: "referral", copyReference: "OH/1" }).copyKept).toBe(true);
    expect(entry({ kind: "referral", copyReference: " " }).copyKept).toBe(false);
    expect(refusal(record({ copyReference: "OH/1" }))).toBe("ANSWER_UNKNOWN copyReference");
  });
});

describe("an answer", () => {
  it("is given once", () => {
    for (const given of ["accepted", "declined"] as const)
      expect(refusal(answer(after(entry(), { answer: given }), { answer: "accepted" }))).toBe(
        "ALREADY_RECORDED answer",
      );
  });

  it("that declines closes the entry, and nobody has to say why", () => {
    const declined = after(entry(), { answer: "declined" });
    expect(declined).toMatchObject({ answer: "declined", answeredOn: day("2026-10-19"), endedOn: day("2026-10-19") });
    expect(after(entry(), { answer: "declined", reason: "Not now." }).endedOn).toBeDefined();
    expect(refusal(answer(declined, { attended: true }))).toBe("SUPPORT_ENDED supportId");
  });

  it("that it is unsafe closes it with the reason", () => {
    expect(refusal(answer(entry(), { answer: "unsafe", reason: " " }))).toBe("ANSWER_MISSING reason");
    expect(after(entry(), { answer: "unsafe", reason: "They are feared." }).endedOn).toBeDefined();
  });

  it("that accepts keeps it open, and is asked for no reason", () => {
    expect(taken(entry()).endedOn).toBeUndefined();
    expect(refusal(answer(entry(), { answer: "accepted", reason: "Glad of it." }))).toBe("ANSWER_UNKNOWN reason");
  });

  it("is given neither in the future, nor before the offer", () => {
    expect(refusal(answer(entry(), { answer: "accepted", on: day("2026-10-20") }))).toBe("TIME_INVALID on");
    expect(refusal(answer(entry(), { answer: "accepted", on: day("2026-10-18") }))).toBe("BEFORE_OFFER on");
  });

  it("comes before all that comes of it", () => {
    for (const news of [{ attended: true }, { outcome: "Fit." }, { ended: true }, {}])
      expect(refusal(answer(entry(), news))).toBe("ANSWER_MISSING answer");
    expect(refusal(answer(entry(), { answer: "declined", attended: false }))).toBe("NOT_ACCEPTED answer");
    expect(refusal(answer(taken(entry()), {}))).toBe("ANSWER_MISSING answer");
  });
});

describe("what comes of it", () => {
  it("is told once each, and ends when that is said", () => {
    const told = after(taken(entry()), { attended: true }, { outcome: "Fit for work." });
    expect(told).toMatchObject({ attended: true, hasOutcome: true, endedOn: undefined });
    expect(refusal(answer(told, { attended: false }))).toBe("ALREADY_RECORDED attended");
    expect(refusal(answer(told, { outcome: "Unfit." }))).toBe("ALREADY_RECORDED outcome");
    const ended = after(told, { ended: true });
    expect(ended.endedOn).toEqual(day("2026-10-19"));
    expect(refusal(answer(ended, { ended: true }))).toBe("SUPPORT_ENDED supportId");
  });

  it("may all be told at once, and keeps the day of the answer", () => {
    const whole = after(entry({ on: day("2026-10-16") }), {
      answer: "accepted",
      on: day("2026-10-17"),
      attended: false,
      ended: true,
    });
    expect(whole).toMatchObject({ answeredOn: day("2026-10-17"), attended: false, endedOn: day("2026-10-17") });
    const accepted = after(entry({ on: day("2026-10-16") }), { answer: "accepted", on: day("2026-10-18") });
    expect(after(accepted, { ended: true })).toMatchObject({ answeredOn: day("2026-10-18") });
    expect(refusal(answer(accepted, { ended: true, on: day("2026-10-17") }))).toBe("TIME_INVALID on");
  });
});

describe("the copy of a referral", () => {
  it("is asked for where the route keeps copies, by the rule that says so", () => {
    const decided = answer(referral("health"), { answer: "accepted" });
    expect(refusal(decided)).toBe("ANSWER_MISSING copyReference");
    expect(decided).toMatchObject({ refusal: { source: { at: "2" } } });
    expect(after(referral("health"), { answer: "accepted", copyReference: "OH/1" }).copyKept).toBe(true);
    expect(taken(entry({ route: "health", kind: "referral", copyReference: "OH/1" })).copyKept).toBe(true);
  });

  it("is not asked for where it was declined, of an offer, or of another route", () => {
    expect(refusal(answer(referral("health"), { answer: "declined" }))).toBeUndefined();
    expect(refusal(answer(entry({ route: "health" }), { answer: "accepted" }))).toBeUndefined();
    expect(refusal(answer(referral("talk"), { answer: "accepted" }))).toBeUndefined();
  });

  it("is told once, and never of an offer", () => {
    const copied = after(referral("health"), { answer: "accepted", copyReference: "OH/1" });
    expect(refusal(answer(copied, { copyReference: "OH/2" }))).toBe("ALREADY_RECORDED copyReference");
    expect(refusal(answer(entry(), { answer: "accepted", copyReference: "OH/1" }))).toBe(
      "ANSWER_UNKNOWN copyReference",
    );
  });
});

describe("a task whose form tells of offers", () => {
  const asks = { one: choice("One?", { accepted: "Yes", declined: "No", open: "Open", notOffered: "Not offered" }) };
  const meet = { ...smallPolicy.tasks["meet"]!, asks, offers: { one: "talk", other: "health", lost: "holiday" } };
  const asking = { ...smallPolicy, ...policy, tasks: { meet } };
  const made = (answers: Answers, happenedAt = Temporal.Instant.from("2026-10-17T23:30:00Z")) =>
    offersMade(asking, { incidentAt }, { task: "meet", answers, happenedAt }, monday);

  it("makes an entry of each that was made, on the day on which it was", () => {
    const known = { route: "talk", kind: "offer", offeredOn: day("2026-10-18") };
    const answered = { answeredOn: day("2026-10-18"), endedOn: undefined };
    expect(made({ one: "accepted" })).toMatchObject([{ ...known, ...answered, answer: "accepted" }]);
    expect(made({ one: "declined" })).toMatchObject([{ ...known, answer: "declined", endedOn: day("2026-10-18") }]);
    expect(made({ one: "open" })).toMatchObject([{ ...known, answer: undefined, answeredOn: undefined }]);
    expect(made({ one: "open", other: "accepted" }).map(({ route }) => route)).toEqual(["talk", "health"]);
  });

  it("makes none of what was not offered, of other answers, and of routes that there are not", () => {
    for (const answers of [{ one: "notOffered" }, { one: true }, {}, { lost: "accepted" }])
      expect(made(answers)).toEqual([]);
    expect(
      offersMade(
        smallPolicy,
        { incidentAt },
        { task: "meet", answers: { one: "accepted" }, happenedAt: monday.now },
        monday,
      ),
    ).toEqual([]);
  });
});

describe("counselling", () => {
  const offered = entry({ route: "counselling" });

  it("takes no word of what was said there, whatever else is told", () => {
    const decided = answer(offered, { answer: "accepted", outcome: "It is about the ward." });
    expect(refusal(decided)).toBe("CONTENT_CONFIDENTIAL outcome");
    expect(decided).toMatchObject({ refusal: { source: { at: "4" } } });
    expect(refusal(answer(taken(offered), { outcome: "It is about the ward." }))).toBe("CONTENT_CONFIDENTIAL outcome");
    expect(refusal(answer(offered, { outcome: "It is about the ward." }))).toBe("CONTENT_CONFIDENTIAL outcome");
  });

  it("is recorded as attended or not", () => {
    expect(after(offered, { answer: "accepted" }, { attended: true }).attended).toBe(true);
    expect(after(offered, { answer: "accepted" }, { attended: false, ended: true }).attended).toBe(false);
  });

  it("is refused, too, where its route is not in the policy any more", () => {
    expect(answerSupport({ support: {} }, offered, { answer: "accepted" }, monday)).toMatchObject({
      refusal: { code: "UNKNOWN_ROUTE" },
    });
  });
});
