import type { Actor } from "@dignity/permissions";

import type { Permissions, Permitted } from "../run/permissions-of.ts";
import type { Variables } from "../selection/selection.ts";

/** What one run of a statement brings. */
interface Run {
  readonly actor: Actor;
  readonly permissions: Permissions;
  readonly variables: Variables;
  /** Of what is read, where no argument says it. */
  readonly id?: string;
}

/** Where a parameter's value comes from. Values are only ever bound. */
export type Slot = (run: Run) => unknown;

/** The parameters of a statement, as places to be filled in each run. */
export class Parameters {
  readonly slots: Slot[] = [];
  readonly #actor = new Map<string, string>();
  readonly #permitted = new Map<Permitted, number>();

  constructor(private readonly permissions: Permissions) {}

  bind(slot: Slot): string {
    return `$${this.slots.push(slot)}`;
  }

  person(): string {
    return this.#ofActor("person", ({ actor }) => actor.personId, "uuid");
  }

  organisation(): string {
    return this.#ofActor("organisation", ({ actor }) => actor.organisationId, "uuid");
  }

  capacity(): string {
    return this.#ofActor("capacity", ({ actor }) => actor.capacity ?? null, "text");
  }

  permitted(permitted: Permitted, alias: string): string {
    const offset = this.#permitted.get(permitted) ?? this.slots.length;
    if (!this.#permitted.has(permitted)) {
      this.#permitted.set(permitted, offset);
      for (const index of this.permissions.values(permitted).keys())
        this.bind(({ permissions }) => permissions.values(permitted)[index]);
    }
    return this.permissions.where(permitted, alias, offset);
  }

  #ofActor(name: string, slot: Slot, type: string): string {
    const known = this.#actor.get(name) ?? `${this.bind(slot)}::${type}`;
    this.#actor.set(name, known);
    return known;
  }
}
