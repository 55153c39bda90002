import { elmfieldPeople } from "./elmfield.ts";
import { heeEmPeople } from "./hee-em.ts";
import { kmptPeople } from "./kmpt.ts";
import { northgatePeople } from "./northgate.ts";
import { northmoorPeople } from "./northmoor.ts";
import type { Persona } from "./persona.ts";

/** Everybody a visitor can be. All of them are invented. */
export const personas: readonly Persona[] = [
  ...northgatePeople,
  ...elmfieldPeople,
  ...heeEmPeople,
  ...kmptPeople,
  ...northmoorPeople,
];

export const personaNamed = (key: string): Persona | undefined => personas.find((persona) => persona.key === key);
