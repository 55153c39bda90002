import { organisations } from "./organisations.ts";
import type { Persona } from "./persona.ts";
import { personas } from "./personas.ts";

export interface DemoOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
}

/** Whom stories have brought with them, with their organisations. */
export interface Brought {
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly Persona[];
}

const own: readonly DemoOrganisation[] = Object.entries(organisations).map(([slug, one]) => ({ slug, ...one }));

/** Everybody a visitor can be: those who are written here, and those whom stories have brought. */
export class Cast {
  #brought: Brought = { organisations: [], people: [] };

  get organisations(): readonly DemoOrganisation[] {
    const brought = this.#brought.organisations.filter(({ slug }) => !Object.hasOwn(organisations, slug));
    return [...own, ...brought];
  }

  get people(): readonly Persona[] {
    return [...personas, ...this.#brought.people];
  }

  /** By their key; within an organisation, by the name that its stories have for them. */
  find(name: string, organisation?: string): Persona | undefined {
    if (organisation === undefined) return this.people.find(({ key }) => key === name);
    const keys = [name, broughtKey(name, organisation)];
    return this.people.find((one) => one.organisation === organisation && keys.includes(one.key));
  }

  /** In place of whom they brought before. */
  bring(brought: Brought): void {
    this.#brought = brought;
  }
}

/** Two trusts may both have a “nurse”. Nobody who is written here has an @ in their key. */
export const broughtKey = (name: string, organisation: string): string => `${name}@${organisation}`;
