import { partnersOf } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import type { World } from "../shape.ts";

/** Which organisations play the parts of a policy, for what arose in one of them. */
export class Parts {
  readonly #policy: Policy;
  readonly #world: World;
  readonly #arose: string;

  /** @param arose the organisation in which it arose */
  constructor(policy: Policy, world: World, arose: string) {
    this.#policy = policy;
    this.#world = world;
    this.#arose = arose;
  }

  owner(capacity: string): string {
    return this.#play(this.#policy.capacities[capacity]?.owner);
  }

  partners(capacity: string): readonly string[] {
    const all = partnersOf(this.#policy, capacity).map(({ organisation }) => this.#play(organisation));
    return all.filter((slug) => slug !== this.owner(capacity));
  }

  kindOf(organisation: string): string {
    return this.#world.organisations[organisation]?.kind ?? "";
  }

  #play(part = ""): string {
    if (this.#policy.organisations[part]?.is === "receiver") return this.#arose;
    return this.#world.organisations[this.#arose]?.programmeLead ?? "";
  }
}
