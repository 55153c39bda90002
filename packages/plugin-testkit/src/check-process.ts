import { type CaseSnapshot, done, notApplicable, tasksOf } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";
import { expect, it } from "vitest";

import { lazily } from "./lazily.ts";
import { everySituation } from "./walk.ts";

/** Whatever happens, a case goes on until it rests, and then rests. */
export function checkProcess(policy: Policy): void {
  const walk = lazily(() => everySituation(policy));
  const atRest = ({ state }: CaseSnapshot) => policy.states[state]?.atRest === true;

  it("can reach every state", () => {
    const reached = new Set(walk().situations.map(({ state }) => state));
    expect(Object.keys(policy.states).filter((state) => !reached.has(state))).toEqual([]);
  });

  it("can make every transition", () => {
    expect(Object.keys(policy.transitions).filter((transition) => !walk().made.has(transition))).toEqual([]);
  });

  it("has no task that can never arise", () => {
    const arisen = new Set(walk().situations.flatMap(({ owed }) => owed.map(({ task }) => task)));
    expect(Object.keys(tasksOf(policy)).filter((task) => !arisen.has(task))).toEqual([]);
  });

  it("calls no outcome of its own what the kernel calls one of its", () => {
    const named = Object.entries(tasksOf(policy)).flatMap(([name, { otherwise = {} }]) =>
      [done, notApplicable].flatMap((word) => (Object.hasOwn(otherwise, word) ? [`${name}: ${word}`] : [])),
    );
    expect(named).toEqual([]);
  });

  it("permits every action somewhere", () => {
    const permitted = new Set(Object.values(policy.states).flatMap(({ permits = [] }) => permits));
    expect(Object.keys(policy.actions).filter((action) => !permitted.has(action))).toEqual([]);
  });

  it("can be brought to rest from everywhere", () => {
    const { situations, next } = walk();
    const ends = new Set(situations.flatMap((situation, index) => (atRest(situation) ? [index] : [])));
    for (let before = -1; before !== ends.size;) {
      before = ends.size;
      next.forEach((after, index) => {
        if (after.some((one) => ends.has(one))) ends.add(index);
      });
    }
    expect(situations.filter((_, index) => !ends.has(index)).map(inShort)).toEqual([]);
  });

  it("never lets a case sleep", () => {
    expect(
      walk()
        .situations.filter((one) => !atRest(one) && one.owed.length === 0)
        .map(inShort),
    ).toEqual([]);
  });

  it("owes nothing at rest", () => {
    expect(
      walk()
        .situations.filter((one) => atRest(one) && one.owed.length > 0)
        .map(inShort),
    ).toEqual([]);
  });
}

const inShort = ({ state, level, owed, facts }: CaseSnapshot) =>
  `${state} ${level ?? ""} owes ${owed.map(({ task }) => task).join(", ") || "nothing"} ${JSON.stringify(facts)}`;
