import type { Policy } from "@dignity/kernel";
import type { Story } from "@dignity/stories";

import { withChange } from "../kit/with-change.ts";
import { isAsAgreed } from "./agreed-grants.ts";
import type { Breakage } from "./breakage.ts";
import { breakagesOf } from "./breakages.ts";
import { firstToFail } from "./first-to-fail.ts";

/** What came of breaking the rules of some policies, one at a time. */
export interface Tally {
  readonly broken: number;
  /** By policy: where a rule can be broken and every story still holds. */
  readonly unheld: ReadonlyMap<string, readonly string[]>;
}

/** Breaks every rule of these policies and tells the stories. A rule that one plugin says alike for several is held by one. */
export async function tally(policies: readonly Policy[], stories: readonly Story[]): Promise<Tally> {
  const tried = await Promise.all(policies.map((policy) => tryEach(policy, storiesOf(policy, stories))));
  const held = new Set(tried.flat().flatMap(({ isHeld, rule }) => (isHeld ? [rule] : [])));
  const unheld = policies.map((policy, index) => {
    const places = (tried[index] ?? []).filter(({ rule }) => !held.has(rule)).map(({ at }) => at);
    return [policy.id, places.toSorted()] as const;
  });
  return { broken: tried.flat().length, unheld: new Map(unheld) };
}

const storiesOf = ({ id }: Policy, all: readonly Story[]) => all.filter(({ pathway }) => id.startsWith(`${pathway}@`));

async function tryEach(policy: Policy, stories: readonly Story[]) {
  const [plugin] = policy.id.split("/");
  return Promise.all(
    breakagesOf(policy).map(async ({ at, to }) => ({
      at,
      /** The same for whatever a plugin says in several policies, and only then. */
      rule: JSON.stringify([plugin, at, to, valueAt(policy, at)]),
      isHeld: await isNoticed(at, withChange(policy, at, to), stories),
    })),
  );
}

/** Whom a grant lets see is for the agreed tables to tell: the kernel, to which stories are told, does not know. */
const isNoticed = async (at: string, broken: Policy, stories: readonly Story[]): Promise<boolean> =>
  at.startsWith("grants.") ? !isAsAgreed(broken) : (await firstToFail(stories, broken)) !== undefined;

const valueAt = (policy: Policy, at: Breakage["at"]): unknown =>
  at.split(".").reduce<unknown>((here, name) => (here as Record<string, unknown>)[name], policy);
