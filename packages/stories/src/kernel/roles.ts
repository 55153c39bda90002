import { type Answers, takenOnAs } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { Report, World } from "../shape.ts";

/** The roles people hold for a case: those that reach all cases, and those they have been given for this one. */
export class Roles {
  readonly #world: World;
  readonly #policy: Policy;
  readonly #assigned = new Map<string, string[]>();

  constructor({ reporter, facts }: Report, policy: Policy, world: World) {
    this.#world = world;
    this.#policy = policy;
    const takesOn = takenOnAs(policy, facts as Answers, this.#held(reporter));
    if (takesOn) this.assign(reporter, takesOn);
  }

  assign(person: string, role: string): void {
    this.#assigned.set(person, [...(this.#assigned.get(person) ?? []), role]);
  }

  of(person: string): readonly string[] {
    const given = this.#assigned.get(person) ?? [];
    return this.#held(person).filter((role) => given.includes(role) || this.#reachesAll(role));
  }

  /** Those of an organisation who hold a role for the case. */
  holding(role: string, organisation: string): readonly string[] {
    const people = Object.entries(this.#world.people).filter(([, { of }]) => of === organisation);
    return people.map(([person]) => person).filter((person) => this.of(person).includes(role));
  }

  #held(person: string): readonly string[] {
    return this.#world.people[person]?.roles ?? [];
  }

  #reachesAll(wanted: string): boolean {
    return this.#policy.grants.some(
      ({ to, allow, reach }) => to === wanted && reach !== "assigned" && allow.includes("read"),
    );
  }
}
