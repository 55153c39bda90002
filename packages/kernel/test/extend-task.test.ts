import {
  completeTask,
  escalationStep,
  type ExtensionRequest,
  extendTask,
  makeTransition,
  type Policy,
  rungOfExtension,
  rungOfReminder,
  sourcesIn,
  Temporal,
  workingDays,
} from "@dignity/kernel";
import { describe, expect, it } from "vitest";

import { monday, opened, situationAt, smallPolicy } from "./support/small-policy.ts";

const { said } = sourcesIn("A small policy");
const extension = { by: ["dean", "lead"], upTo: workingDays(3), times: 2, tell: ["dean"], source: said("9") };
const due = { within: workingDays(5), from: "entry", clock: "hard", extension } as const;

/** “answer” can be given more time, and “meet” is due five working days after it. */
const policy = {
  ...smallPolicy,
  tasks: {
    ...smallPolicy.tasks,
    answer: { ...smallPolicy.tasks.answer, due },
    meet: { ...smallPolicy.tasks.meet, due: { within: workingDays(5), from: { task: "answer" }, clock: "hard" } },
  },
} as Policy;

function inTalk(under = policy) {
  const request = { transition: "decide", roles: ["lead"], answers: { level: "low", reason: "seems so" } };
  const decision = makeTransition(under, opened(), request, monday);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.next;
}

const day = (date: string) => Temporal.PlainDate.from(date);

function extend(more: Partial<ExtensionRequest> = {}, current = inTalk(), situation = monday) {
  const request = { task: "answer", roles: ["lead"], dueOn: day("2026-10-27"), reason: "a witness is away", ...more };
  return extendTask(policy, current, request, situation);
}

const code = (...asked: Parameters<typeof extend>) => {
  const decision = extend(...asked);
  return decision.ok ? undefined : decision.refusal.code;
};

const owed = (task: string, { owed: all } = inTalk()) => all.find((one) => one.task === task);

describe("more time", () => {
  it("is given up to a day of the organisation, whatever the clocks do, and the time before is told", () => {
    expect(owed("answer")?.due?.localDate.toString()).toBe("2026-10-26");
    const decision = extend();
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.value.owed.due.at.toString()).toBe("2026-10-28T00:00:00Z");
    expect(decision.value.before.localDate.toString()).toBe("2026-10-26");
    expect(owed("answer", decision.value.next)).toMatchObject({ extended: 1 });
  });

  it("counts no further than the policy says, from the day on which it was due", () => {
    expect(code({ dueOn: day("2026-10-29") })).toBeUndefined();
    expect(code({ dueOn: day("2026-10-30") })).toBe("EXTENSION_TOO_LONG");
    expect(code({ dueOn: day("2026-10-26") })).toBe("TIME_INVALID");
  });

  it("is given while there is time, and not the moment it has run out", () => {
    expect(code({}, inTalk(), situationAt("2026-10-26T23:59:59Z"))).toBeUndefined();
    expect(code({}, inTalk(), situationAt("2026-10-27T00:00:00Z"))).toBe("EXTENSION_TOO_LATE");
  });

  it("is given as often as the policy says", () => {
    const again = (extended: number) => ({
      ...inTalk(),
      owed: inTalk().owed.map((one) => ({ ...one, extended })),
    });
    expect(code({}, again(1))).toBeUndefined();
    expect(code({}, again(2))).toBe("EXTENSION_USED_UP");
  });

  it("is given with a reason, by those whom the policy names, where it gives any", () => {
    expect(code({ reason: " " })).toBe("ANSWER_MISSING");
    expect(code({ roles: ["stranger"] })).toBe("WRONG_ROLE");
    expect(code({ task: "record" })).toBe("EXTENSION_NOT_ALLOWED");
    expect(code({ task: "vanish" })).toBe("UNKNOWN_TASK");
  });
});

it("tells of more time first, then reminds and escalates by the new time, each on a rung of its own", () => {
  const decision = extend();
  if (!decision.ok) throw new Error(decision.refusal.code);
  const ladder = { by: ["lead"], escalation: [{ after: workingDays(0), tell: ["dean"], source: said("9") }], due };
  const step = (rung: number) =>
    escalationStep(ladder, decision.value.owed.due, rung, monday.calendar, decision.value.owed.extended);
  expect(step(rungOfExtension(1))).toMatchObject({ rung: 99, kind: "extended", tell: ["dean"] });
  expect(step(rungOfReminder(1))).toMatchObject({ rung: 100, kind: "reminder", tell: ["lead"] });
  expect(step(100)?.at.toString()).toBe("2026-10-27T09:00:00Z");
  expect(step(101)).toMatchObject({ kind: "escalation", at: decision.value.owed.due.at });
  expect(step(102)).toBeUndefined();
});

describe("a time counted from another task", () => {
  const answered = (happenedAt: string, current = inTalk()) => {
    const situation = situationAt("2026-10-23T12:00:00Z");
    const completion = { task: "answer", roles: ["lead"], outcome: "done", answers: { well: true } };
    const at = Temporal.Instant.from(happenedAt);
    const decision = completeTask(policy, current, { ...completion, happenedAt: at }, situation);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.value;
  };

  it("is not set until that is settled, and then counts from when it took place", () => {
    expect(owed("meet")?.due).toBeUndefined();
    const { next, timed } = answered("2026-10-20T12:00:00Z");
    expect(timed.map(({ task }) => task)).toEqual(["meet"]);
    expect(owed("meet", next)?.due?.localDate.toString()).toBe("2026-10-27");
  });

  it("is set when the task arises after it", () => {
    const { next } = answered("2026-10-20T12:00:00Z", { ...inTalk(), owed: inTalk().owed.filter(isNot("meet")) });
    const moved = makeTransition(policy, next, { transition: "amend", roles: ["lead"], answers: {} }, monday);
    if (!moved.ok) throw new Error(moved.refusal.code);
    expect(owed("meet", moved.value.next)?.due?.localDate.toString()).toBe("2026-10-27");
  });

  it("stands once it is set, also when that is settled again", () => {
    const { next } = answered("2026-10-20T12:00:00Z");
    const anew = { ...next, owed: [...next.owed, { task: "answer", due: undefined }] };
    const { timed } = answered("2026-10-22T12:00:00Z", anew);
    expect(timed).toEqual([]);
  });
});

const isNot = (name: string) => (owing: { readonly task: string }) => owing.task !== name;
