import { type CaseSnapshot, nextActions, type OwedTask, Temporal } from "@dignity/kernel";
import fc from "fast-check";
import { expect, it } from "vitest";

import {
  type Command,
  command,
  facts,
  inTalk,
  opened,
  type Outcome,
  owed,
  policy,
  settings,
  take,
  tasks,
} from "./support/commands.ts";
import { situationAt } from "./support/small-policy.ts";

/** A case before and after something was done with it. */
interface Taken extends Outcome {
  readonly command: Command;
  readonly before: CaseSnapshot;
}

it("whatever is done with a case, nothing owed is lost, moved or made up", () => {
  const taken = new Map<Command["kind"], number>();
  fc.assert(
    fc.property(facts, fc.array(command, { minLength: 20, maxLength: 40 }), (about, commands) => {
      let current = frozen(inTalk(opened(about)));
      let now = Temporal.Instant.from("2026-10-19T08:00:00Z");
      for (const one of commands) {
        if (one.kind === "wait") now = now.add({ hours: one.hours });
        const next = take(one, current, situationAt(now.toString(), settings));
        if (!next) continue;
        taken.set(one.kind, (taken.get(one.kind) ?? 0) + 1);
        check({ command: one, before: current, ...next });
        current = frozen(next.after);
      }
    }),
    { seed: 20261123, numRuns: 1000 },
  );
  // A course in which everything is refused would prove nothing.
  for (const kind of ["step", "amend", "settle", "extend"] as const) expect(taken.get(kind), kind).toBeGreaterThan(100);
});

it("nothing is for somebody without a role in the case, or with one that this kind of house does not have", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom("new", "talk", "inquiry", "closed"), (about, state) => {
      const current = { ...opened(about), state };
      for (const held of [[], ["stranger"], ["dean"]])
        expect(nextActions(policy, current, { roles: held }).filter(({ allowed }) => allowed)).toEqual([]);
    }),
  );
});

const wasSettled = ({ settled }: CaseSnapshot, name: string) => settled.some(({ task }) => task === name);

function check(taken: Taken): void {
  const { before, after, superseded, command: one } = taken;
  for (const name of Object.keys(tasks)) {
    const was = owed(before, name);
    const is = owed(after, name);
    const repeats = tasks[name]?.every !== undefined;
    // What belongs is owed, or was settled in this stay; what does not belong is neither owed nor waited for.
    expect(belongs(name, after), name).toBe(is !== undefined || (wasSettled(after, name) && belongs(name, after)));
    if (is && !repeats) expect(wasSettled(after, name), `${name} is owed and settled`).toBe(false);
    expect(after.owed.filter(({ task }) => task === name).length, name).toBeLessThanOrEqual(1);
    // What is not owed any more was settled, or is told to be owed no longer.
    const isSettledNow = one.kind === "settle" && one.name === name;
    expect(superseded.includes(name), name).toBe(was !== undefined && is === undefined && !isSettledNow);
    if (was && is && !isSettledNow) expectSameTime(was, is, taken);
  }
  if (policy.states[after.state]?.atRest && !policy.states[before.state]?.atRest)
    expect(before.owed.filter(({ task }) => tasks[task]?.required)).toEqual([]);
}

/** A time stands, unless it was put off, or had not begun and what starts it was settled. */
function expectSameTime(was: OwedTask, is: OwedTask, { command: one }: Taken): void {
  const isStarted = one.kind === "settle" && was.task === "meet" && one.name === "review" && !was.due;
  const isPutOff = one.kind === "extend" && was.task === "answer";
  if (isPutOff) expect(Temporal.PlainDate.compare(is.due!.localDate, was.due!.localDate)).toBe(1);
  else if (isStarted) expect(is.due).toBeDefined();
  // As text: in what it shows to a comparison one time is like another.
  else expect(JSON.stringify(is)).toBe(JSON.stringify(was));
}

/** Whether the policy asks for it in this state and with these facts, said once more by hand. */
function belongs(name: string, { state, capacity, facts: { named, away, role } }: CaseSnapshot): boolean {
  switch (name) {
    case "record":
      return state !== "closed";
    case "answer":
      return state === "talk";
    case "meet":
      return state === "talk";
    case "cover":
      return (state === "talk" || state === "inquiry") && ((away === true && named === true) || role === "teaching");
    case "appraise":
      return state === "talk" && capacity === "teaching";
    case "review":
      return state === "talk" || state === "inquiry";
    default:
      throw new Error(`Who owes “${name}”?`);
  }
}

/** Whatever is decided about it, a case stays as it is. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (Object.getPrototypeOf(value) === Object.prototype || Array.isArray(value)) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
