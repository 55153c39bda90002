import { completeTask, type Completion, days, makeTransition, Temporal } from "@dignity/kernel";
import { describe, expect, it } from "vitest";

import { monday, opened, owedIn, situationAt, smallPolicy } from "./support/small-policy.ts";

function inTalk(settings = {}) {
  const situation = { ...monday, calendar: { ...monday.calendar, settings } };
  const request = { transition: "decide", roles: ["lead"], answers: { level: "low", reason: "seems so" } };
  const decision = makeTransition(smallPolicy, opened(), request, situation);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.next;
}

const complete = (task: string, more: Partial<Completion> = {}, current = inTalk(), situation = monday) =>
  completeTask(
    smallPolicy,
    current,
    { task, roles: ["lead"], outcome: "done", answers: {}, happenedAt: situation.now, ...more },
    situation,
  );

const code = (...asked: Parameters<typeof complete>) => {
  const decision = complete(...asked);
  return decision.ok ? undefined : decision.refusal.code;
};

describe("a task is not settled", () => {
  it("when it is not owed now", () => {
    expect(code("vanish")).toBe("UNKNOWN_TASK");
    expect(code("appraise")).toBe("UNKNOWN_TASK");
  });

  it("by another role", () => {
    expect(code("meet", { roles: ["dean"] })).toBe("WRONG_ROLE");
  });

  it("at a time that cannot be", () => {
    expect(code("meet", { happenedAt: monday.now.add({ seconds: 1 }) })).toBe("TIME_INVALID");
    expect(code("meet", { happenedAt: Temporal.Instant.from("2026-10-16T17:29:59Z") })).toBe("TIME_INVALID");
  });

  it("without its answers", () => {
    expect(code("answer")).toBe("ANSWER_MISSING");
  });

  it("in a way the policy does not name, without a reason, or with answers to what was not done", () => {
    expect(code("answer", { outcome: "ignored", reason: "so" })).toBe("ANSWER_INVALID");
    expect(code("answer", { outcome: "toString", reason: "so" })).toBe("ANSWER_INVALID");
    expect(code("answer", { outcome: "declined", reason: " " })).toBe("ANSWER_MISSING");
    expect(code("answer", { outcome: "declined", reason: "so", answers: { well: true } })).toBe("ANSWER_UNKNOWN");
    expect(code("answer", { outcome: "declined", reason: "so" })).toBeUndefined();
  });
});

describe("a task done late", () => {
  it("on a soft clock is a variance that wants a reason", () => {
    expect(code("record")).toBe("REASON_FOR_LATENESS_MISSING");
    expect(complete("record", { reason: "off duty" })).toMatchObject({ ok: true, value: { late: true } });
  });

  it("is not late at the very end of its time, and is a second later", () => {
    const end = Temporal.Instant.from("2026-10-17T17:30:00Z");
    expect(complete("record", { happenedAt: end })).toMatchObject({ ok: true, value: { late: false } });
    expect(complete("record", { happenedAt: end.add({ seconds: 1 }), reason: "so" })).toMatchObject({
      value: { late: true },
    });
  });

  it("counts from when it took place, not from when it was recorded", () => {
    const inTime = { happenedAt: Temporal.Instant.from("2026-10-17T12:00:00Z") };
    expect(complete("record", inTime)).toMatchObject({ ok: true, value: { late: false } });
  });

  it("on a hard clock wants no reason, but is late", () => {
    const thursday = situationAt("2026-10-22T08:00:00Z");
    expect(complete("answer", { answers: { well: true } }, inTalk(), thursday)).toMatchObject({
      ok: true,
      value: { late: true },
    });
  });
});

describe("a setting", () => {
  it("has the policy's default until the organisation sets it", () => {
    const dueDay = (settings = {}) =>
      inTalk(settings)
        .owed.find(({ task }) => task === "answer")
        ?.due?.localDate.toString();
    expect(dueDay()).toBe("2026-10-21");
    expect(dueDay({ answerWithin: days(5) })).toBe("2026-10-24");
  });
});

describe("a review", () => {
  it("is owed again, with no time where nobody has set one", () => {
    const decision = complete("review");
    expect(decision).toMatchObject({ ok: true, value: { again: { task: "review", due: undefined } } });
    if (decision.ok) expect(owedIn(decision.value.next).filter((task) => task === "review")).toHaveLength(1);
  });

  it("is due again an interval after it took place", () => {
    const situation = { ...monday, calendar: { ...monday.calendar, settings: { reviewEvery: days(7) } } };
    const decision = complete(
      "review",
      { happenedAt: Temporal.Instant.from("2026-10-18T08:00:00Z") },
      inTalk(),
      situation,
    );
    expect(decision.ok && decision.value.again?.due?.localDate.toString()).toBe("2026-10-25");
  });
});

it("keeps the last settlement of a task and nothing of the one before", () => {
  const first = complete("review");
  if (!first.ok) throw new Error(first.refusal.code);
  const second = complete("review", {}, first.value.next);
  expect(second.ok && second.value.next.settled.filter(({ task }) => task === "review")).toHaveLength(1);
});
