import { type Answers, type CaseSnapshot, completeTask, makeTransition } from "@dignity/kernel";
import { describe, expect, it } from "vitest";

import { monday, opened, owedIn, smallPolicy } from "./support/small-policy.ts";

const make = (current: CaseSnapshot, transition: string, answers: Answers = {}, amend?: Answers, roles = ["lead"]) =>
  makeTransition(smallPolicy, current, { transition, roles, answers, ...(amend && { amend }) }, monday);

function after(
  current: CaseSnapshot,
  transition: string,
  answers?: Answers,
  amend?: Answers,
  roles?: string[],
): CaseSnapshot {
  const decision = make(current, transition, answers, amend, roles);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.next;
}

const code = (...asked: Parameters<typeof make>) => {
  const decision = make(...asked);
  return decision.ok ? undefined : decision.refusal.code;
};

function settled(current: CaseSnapshot, task: string, answers: Answers = {}, outcome = "done"): CaseSnapshot {
  const completion = { task, roles: ["lead", "dean"], outcome, answers, happenedAt: monday.now, reason: "because" };
  const decision = completeTask(smallPolicy, current, completion, monday);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.next;
}

const low = { level: "low", reason: "seems so" };
const high = { level: "high", reason: "seems so" };
const talk = (facts = {}, capacity?: string, kind?: string) => after(opened(facts, capacity, kind), "decide", low);

describe("a transition is refused", () => {
  it("when the policy has no such thing", () => {
    expect(code(opened(), "vanish")).toBe("UNKNOWN_TRANSITION");
    expect(code(opened(), "constructor")).toBe("UNKNOWN_TRANSITION");
  });

  it("in a state it does not lead from", () => {
    expect(code(opened(), "close")).toBe("WRONG_STATE");
  });

  it("to another role, and to a role that this kind of organisation does not have", () => {
    expect(code(opened(), "decide", low, undefined, ["dean"])).toBe("WRONG_ROLE");
    expect(code(talk(), "act", { action: "warning" }, undefined, ["dean"])).toBe("WRONG_ROLE");
    expect(code(talk({}, "work", "school"), "act", { action: "warning" }, undefined, ["dean"])).toBeUndefined();
  });

  it("where the facts do not allow it, as they are before it", () => {
    expect(code(talk({ named: false }), "onlyNamed")).toBe("FACTS_DO_NOT_FIT");
    expect(code(talk(), "onlyNamed")).toBeUndefined();
  });

  it("without what it needs, or with what it does not know", () => {
    expect(code(opened(), "decide", { level: "low" })).toBe("ANSWER_MISSING");
    expect(code(opened(), "decide", { ...low, level: "middling" })).toBe("ANSWER_INVALID");
    expect(code(opened(), "decide", { ...low, colour: "blue" })).toBe("ANSWER_UNKNOWN");
  });

  it("with an action that the state does not permit", () => {
    expect(code(talk(), "act", { action: "end" })).toBe("ACTION_NOT_PERMITTED");
    expect(code(settled(after(opened(), "decide", high), "record"), "act", { action: "end" })).toBeUndefined();
  });

  it("before what it requires is done, in the way it requires", () => {
    const ready = settled(talk(), "record");
    expect(code(ready, "close")).toBe("TASK_NOT_DONE");
    expect(code(settled(ready, "answer", { well: false }), "close")).toBeUndefined();
    expect(code(settled(ready, "answer", { well: false }), "confirm")).toBe("TASK_NOT_DONE");
    expect(code(settled(ready, "answer", { well: true }), "confirm")).toBeUndefined();
    expect(code(settled(ready, "answer", { well: true }), "waive")).toBe("TASK_NOT_DONE");
    expect(code(settled(ready, "answer", {}, "declined"), "waive")).toBeUndefined();
    expect(code(settled(ready, "answer", {}, "declined"), "confirm")).toBe("TASK_NOT_DONE");
  });

  it("to rest while something required is owed", () => {
    expect(code(settled(talk(), "answer", { well: true }), "close")).toBe("STILL_OWED");
    expect(code(after(opened(), "decide", high), "act", { action: "end" })).toBe("STILL_OWED");
  });
});

describe("a level", () => {
  it("takes the case to where it enters", () => {
    expect(after(opened(), "decide", low)).toMatchObject({ state: "talk", level: "low" });
    expect(after(opened(), "decide", high)).toMatchObject({ state: "inquiry", level: "high" });
  });

  it("that is held serves a transition that does not ask for one", () => {
    expect(after(talk(), "again")).toMatchObject({ state: "talk", level: "low" });
    expect(code({ ...talk(), level: undefined }, "again")).toBe("ANSWER_MISSING");
  });
});

describe("tasks", () => {
  it("stay while the case stays in their states, with their due times", () => {
    const before = opened();
    const later = after(before, "decide", low);
    expect(later.owed.find(({ task }) => task === "record")).toEqual(before.owed[0]);
  });

  it("are superseded when it leaves them", () => {
    const decision = make(settled(settled(talk(), "record"), "answer", { well: true }), "close");
    expect(decision).toMatchObject({ ok: true, value: { superseded: ["meet", "review"], next: { owed: [] } } });
  });

  it("arise in another stay again, unless they are owed once in the life of the case", () => {
    const closed = after(settled(settled(talk({}, "work", "school"), "record"), "answer", { well: true }), "close");
    expect(owedIn(after(closed, "reopen", {}, undefined, ["dean"]))).toEqual(["answer", "meet", "review"]);
  });

  it("are recorded as not applicable where the policy says so", () => {
    const current = talk({ named: false });
    expect(owedIn(current)).not.toContain("meet");
    expect(current.settled).toContainEqual({ task: "meet", outcome: "notApplicable", answers: {} });
  });

  it("belong to a capacity where the policy says so", () => {
    expect(owedIn(talk())).not.toContain("appraise");
    expect(owedIn(talk({ role: "unknown" }, "teaching"))).toContain("appraise");
  });
});

describe("amended facts", () => {
  it("bring what they bring", () => {
    expect(owedIn(after(talk(), "amend", {}, { away: true, why: "ill" }))).toContain("cover");
  });

  it("take away what they brought", () => {
    const away = after(talk(), "amend", {}, { away: true, why: "ill" });
    const decision = make(away, "amend", {}, { away: false });
    expect(decision).toMatchObject({ ok: true, value: { superseded: ["cover"] } });
  });

  it("make applicable what was not, and the other way", () => {
    const named = after(talk({ named: false }), "amend", {}, { named: true });
    expect(owedIn(named)).toContain("meet");
    expect(named.settled).toEqual([]);
    const unnamed = after(named, "amend", {}, { named: false });
    expect(unnamed.settled).toContainEqual({ task: "meet", outcome: "notApplicable", answers: {} });
    expect(owedIn(unnamed)).not.toContain("meet");
  });

  it("leave alone what has been done", () => {
    const met = settled(talk(), "meet");
    expect(owedIn(after(met, "amend", {}, { away: true, why: "ill" }))).not.toContain("meet");
  });

  it("must be ones that the transition amends, and make sense together", () => {
    expect(code(talk(), "again", {}, { away: true })).toBe("ANSWER_UNKNOWN");
    expect(code(talk(), "amend", {}, { away: "perhaps" })).toBe("ANSWER_INVALID");
    expect(code(talk(), "amend", {}, { away: true })).toBe("ANSWER_MISSING");
  });

  it("cannot make it another owner's case", () => {
    expect(code(talk(), "amend", {}, { role: "teaching" })).toBe("ANSWER_INVALID");
    expect(code(talk({ role: "unknown" }, "teaching"), "amend", {}, { role: "teaching" })).toBeUndefined();
  });
});

it("changes nothing of what it was given", () => {
  const frozen = deepFreeze(talk());
  expect(() => after(frozen, "amend", {}, { away: true, why: "ill" })).not.toThrow();
});

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value) as unknown[])
    if (Array.isArray(part) || part?.constructor === Object) deepFreeze(part);
  return Object.freeze(value);
}

describe("what is for somebody else than whoever decided before", () => {
  const closed: CaseSnapshot = { ...opened(), state: "closed", owed: [] };
  const reopen = (hasDone?: readonly string[]) => {
    const request = { transition: "reopen", roles: ["dean"], answers: {}, ...(hasDone && { hasDone }) };
    const decision = makeTransition(smallPolicy, { ...closed, ownerKind: "school" }, request, monday);
    return decision.ok ? undefined : [decision.refusal.code, decision.refusal.about];
  };

  it("is refused to whoever took that step or settled that task, and says which", () => {
    expect(reopen(["decide", "close"])).toEqual(["SAME_PERSON", "close"]);
    expect(reopen(["record"])).toEqual(["SAME_PERSON", "record"]);
  });

  it("is open to others, whatever else they did", () => {
    expect(reopen()).toBeUndefined();
    expect(reopen(["decide", "act"])).toBeUndefined();
  });
});
