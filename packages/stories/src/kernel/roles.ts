import { type Answers, takenOnAs } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { Story } from "../story.ts";

/** The roles people hold for a story's case: those that reach all cases, and those they have been given for this one. */
export class Roles {
  readonly #story: Story;
  readonly #policy: Policy;
  readonly #assigned = new Map<string, string[]>();

  constructor(story: Story, policy: Policy) {
    this.#story = story;
    this.#policy = policy;
    const { reporter, facts } = story.given;
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
    const people = Object.entries(this.#story.world.people).filter(([, { of }]) => of === organisation);
    return people.map(([person]) => person).filter((person) => this.of(person).includes(role));
  }

  #held(person: string): readonly string[] {
    return this.#story.world.people[person]?.roles ?? [];
  }

  #reachesAll(wanted: string): boolean {
    return this.#policy.grants.some(
      ({ to, allow, reach }) => to === wanted && reach !== "assigned" && allow.includes("read"),
    );
  }
}
