import {
  type Answers,
  type CaseSnapshot,
  days,
  makeTransition,
  moveToVersion,
  type Policy,
  stepIn,
  versionMove,
  type VersionMove,
  yesNo,
} from "@dignity/kernel";
import { describe, expect, it } from "vitest";

import { monday, opened, owedIn, situationAt, smallPolicy } from "./support/small-policy.ts";

const { record, answer, review } = smallPolicy.tasks;
const source = smallPolicy.states["talk"]!.source;

/** The talk is called a chat, it is asked whether there was a witness, and the answer is asked for no longer. */
const later: Policy = {
  ...(JSON.parse(JSON.stringify(smallPolicy).replaceAll('"talk"', '"chat"')) as Policy),
  id: "small/matter@2",
  facts: { ...smallPolicy.facts, witnessed: yesNo("Was it witnessed?") },
  tasks: {
    record: { ...record!, during: ["new", "chat", "inquiry"] },
    review: { ...review!, during: ["chat", "inquiry"] },
    hearWitness: { ...answer!, label: "Hear the witness", during: ["chat"] },
  },
};

const talking = (facts: Answers = {}): CaseSnapshot => {
  const request = { transition: "decide", roles: ["lead"], answers: { level: "low", reason: "seems so" } };
  const decision = makeTransition(smallPolicy, opened(facts), request, monday);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.next;
};
const tuesday = situationAt("2026-10-20T08:00:00Z");
const move = (given: VersionMove, current = talking(), to = later, from = smallPolicy) =>
  moveToVersion(from, to, current, given, tuesday);
const enough = { state: "chat", facts: { witnessed: true } };
const refusal = (...given: Parameters<typeof move>) => {
  const decision = move(...given);
  return decision.ok ? undefined : [decision.refusal.code, decision.refusal.about];
};

describe("a case under a later version of its policy", () => {
  const before = talking();
  const decision = move(enough, before);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const { next, superseded } = decision.value;

  it("stands where it was, or where was chosen, with its level and its facts", () => {
    expect(next).toMatchObject({ policyId: "small/matter@2", state: "chat", level: "low", capacity: "work" });
    expect(next.facts).toEqual({ ...before.facts, witnessed: true });
  });

  it("goes on owing what both ask for, with the time it had", () => {
    const had = before.owed.find(({ task }) => task === "record");
    expect(had?.due).toBeDefined();
    expect(next.owed.find(({ task }) => task === "record")).toEqual(had);
  });

  it("has a time for what had none, if the later version gives it one, as if it arose now", () => {
    const timeless = { ...before, owed: before.owed.map(({ task }) => ({ task, due: undefined })) };
    const weekly = { ...later, tasks: { ...later.tasks, review: { ...later.tasks["review"]!, every: days(7) } } };
    const timed = move(enough, timeless, weekly);
    const dueOn = (name: string) =>
      timed.ok && String(timed.value.next.owed.find(({ task }) => task === name)?.due?.localDate);
    expect([dueOn("record"), dueOn("review")]).toEqual(["2026-10-17", "2026-10-27"]);
  });

  it("owes no longer what only the earlier one asked for, and now what only the later one does", () => {
    expect(superseded).toEqual(["answer", "meet"]);
    expect(owedIn(next)).toEqual(["record", "review", "hearWitness"]);
    expect(next.owed.find(({ task }) => task === "hearWitness")?.due?.at.toString()).toContain("2026-10-22");
  });

  it("loses no fact without saying so: what is not asked any more is left out of them", () => {
    const { away: _away, why: _why, ...facts } = later.facts;
    const fewer = move(enough, talking(), { ...later, facts, tasks: { record: later.tasks["record"]! } });
    expect(fewer.ok && fewer.value.next.facts).toEqual({ role: "work", named: true, witnessed: true });
  });
});

describe("it is refused", () => {
  it("to go back, to stay, or to another pathway", () => {
    const is = "NOT_A_LATER_VERSION";
    expect(refusal({}, talking(), smallPolicy)).toEqual([is, undefined]);
    expect(refusal({}, talking(), smallPolicy, later)).toEqual([is, undefined]);
    expect(refusal(enough, talking(), { ...later, id: "small/other@2" })).toEqual([is, undefined]);
    expect(
      refusal(enough, talking(), { ...later, id: "small/matter@10" }, { ...smallPolicy, id: "small/matter@9" }),
    ).toBe(undefined);
  });

  it("to guess where it would stand", () => {
    expect(refusal({ facts: enough.facts })).toEqual(["ANSWER_MISSING", "state"]);
    expect(refusal({ ...enough, state: "talk" })).toEqual(["ANSWER_INVALID", "state"]);
    expect(refusal({ ...enough, state: "constructor" })).toEqual(["ANSWER_INVALID", "state"]);
    const { low: _, ...levels } = later.levels;
    expect(refusal(enough, talking(), { ...later, levels })).toEqual(["ANSWER_MISSING", "level"]);
    expect(refusal({ ...enough, level: "high" }, talking(), { ...later, levels })).toBeUndefined();
  });

  it("to leave open what is asked now, or to answer what is not", () => {
    expect(refusal({ state: "chat" })).toEqual(["ANSWER_MISSING", "witnessed"]);
    expect(refusal({ ...enough, facts: { witnessed: "perhaps" } })).toEqual(["ANSWER_INVALID", "witnessed"]);
    expect(refusal({ ...enough, facts: { witnessed: true, colour: "blue" } })).toEqual(["ANSWER_UNKNOWN", "colour"]);
  });

  it("to make it somebody else's case", () => {
    const is = ["OTHER_OWNER", undefined];
    const { work, teaching } = later.capacities;
    const given = { ...later, capacities: { work: { ...work!, owner: "school" }, teaching: teaching! } };
    expect(refusal(enough, talking(), given)).toEqual(is);
    expect(refusal(enough, talking(), { ...later, capacities: { teaching: teaching! } })).toEqual(is);
    expect(refusal({ ...enough, facts: { witnessed: true, role: "teaching" } })).toEqual(is);
    expect(
      refusal(enough, talking(), { ...later, jurisdiction: [{ when: {}, capacity: "teaching", source }] }),
    ).toEqual(is);
  });
});

it("is a step in the history of a case, that hides what the policy hides", () => {
  expect(stepIn(smallPolicy, versionMove)?.label).toContain("another version");
  expect(Object.keys(stepIn(smallPolicy, versionMove)?.needs ?? {})).toEqual([
    ...Object.keys(smallPolicy.facts),
    "reason",
  ]);
  expect(stepIn(smallPolicy, "decide")?.label).toBe("Decide");
  expect(stepIn(smallPolicy, "constructor")).toBeUndefined();
});
