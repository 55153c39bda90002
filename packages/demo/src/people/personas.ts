import { elmfieldPeople } from "./elmfield.ts";
import { heeEmPeople } from "./hee-em.ts";
import { kmptPeople } from "./kmpt.ts";
import { northgatePeople } from "./northgate.ts";
import type { Persona } from "./persona.ts";

/** Everybody whom a visitor of the demo can be. */
export const personas: readonly Persona[] = [...heeEmPeople, ...northgatePeople, ...elmfieldPeople, ...kmptPeople];

export const personaNamed = (key: string): Persona | undefined => personas.find((persona) => persona.key === key);
