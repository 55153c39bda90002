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
    return byState(stuck, "A case can come to where it never rests again");
  },
};

export const neverSleeps: PolicyCheck = {
  name: "never lets a case sleep",
  find: ({ policy, walk }) => {
    const asleep = walk().situations.filter((one) => !atRest(policy, one) && one.owed.length === 0);
    return byState(asleep, "A case can stay here with nothing owed, and nobody is ever reminded of it");
  },
};

export const owesNothingAtRest: PolicyCheck = {
  name: "owes nothing at rest",
  find: ({ policy, walk }) => {
    const haunted = walk().situations.filter((one) => atRest(policy, one) && one.owed.length > 0);
    return byState(haunted, "A case rests here and still owes something");
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

function byState(situations: readonly CaseSnapshot[], what: string): readonly Fault[] {
  const examples = new Map(situations.map((one) => [one.state, one]));
  return [...examples].map(([state, one]) => ({ rule: `states.${state}`, reason: `${what}: ${inShort(one)}.` }));
}

function inShort({ level, owed, facts }: CaseSnapshot): string {
  const owing = owed.map(({ task }) => task).join(", ") || "nothing";
  return `${level === undefined ? "" : `at level ${level}, `}owing ${owing}, after the report ${JSON.stringify(facts)}`;
}
