import type { CaseSnapshot } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { Fault, PolicyCheck } from "../check.ts";
import type { Walk } from "../walk/every-situation.ts";

const atRest = ({ states }: Policy, { state }: CaseSnapshot) => states[state]?.atRest === true;

export const comesToRest: PolicyCheck = {
  name: "can be brought to rest from everywhere",
  find: ({ policy, walk }) => {
    const { situations } = walk();
    const ends = endsOf(policy, walk());
    const stuck = situations.filter((_, index) => !ends.has(index));
    return byState(stuck, {
      what: "A case can come to where it never rests again",
      mend: "Let a step lead on towards a state with atRest, and somebody there be able to take it.",
    });
  },
};

export const neverSleeps: PolicyCheck = {
  name: "never lets a case sleep",
  find: ({ policy, walk }) => {
    const asleep = walk().situations.filter((one) => !atRest(policy, one) && one.owed.length === 0);
    return byState(asleep, {
      what: "A case can stay here with nothing owed, and nobody is ever reminded of it",
      mend: "Let a task be owed here, for example one that comes round with every, or put the state at rest.",
    });
  },
};

export const owesNothingAtRest: PolicyCheck = {
  name: "owes nothing at rest",
  find: ({ policy, walk }) => {
    const haunted = walk().situations.filter((one) => atRest(policy, one) && one.owed.length > 0);
    return byState(haunted, {
      what: "A case rests here and still owes something",
      mend: "Take the state out of the task's during, or let it be no rest: a step leads on once the task is settled.",
    });
  },
};

/** The situations from which some way leads to rest, by their place in the walk. */
function endsOf(policy: Policy, { situations, next }: Walk): ReadonlySet<number> {
  const ends = new Set(situations.flatMap((one, index) => (atRest(policy, one) ? [index] : [])));
  for (let before = -1; before !== ends.size;) {
    before = ends.size;
    next.forEach((after, index) => {
      if (after.some((one) => ends.has(one))) ends.add(index);
    });
  }
  return ends;
}

interface Wrong {
  readonly what: string;
  readonly mend: string;
}

function byState(situations: readonly CaseSnapshot[], { what, mend }: Wrong): readonly Fault[] {
  const examples = new Map(situations.map((one) => [one.state, one]));
  return [...examples].map(([state, one]) => ({
    rule: `states.${state}`,
    reason: `${what}: ${inShort(one)}. ${mend}`,
  }));
}

function inShort({ level, owed, facts }: CaseSnapshot): string {
  const owing = owed.map(({ task }) => task).join(", ") || "nothing";
  return `${level === undefined ? "" : `at level ${level}, `}owing ${owing}, after a report of ${inWords(facts)}`;
}

const inWords = (facts: CaseSnapshot["facts"]) =>
  Object.entries(facts)
    .map(([fact, value]) => `${fact}: ${value === true ? "yes" : value === false ? "no" : String(value)}`)
    .join(", ") || "nothing";
