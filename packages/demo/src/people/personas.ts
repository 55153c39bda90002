import { demoId } from "./demo-id.ts";
import { organisations } from "./organisations.ts";
import { type DemoPost, people } from "./people.ts";

/** Somebody to be in the demonstration: a person in one of their posts. */
export interface Persona {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly post: string;
  readonly shows: string;
  /** The capacity they act in; undefined for whoever holds no role. */
  readonly capacity: string | undefined;
}

export const personas: readonly Persona[] = people.flatMap(({ name, posts }) =>
  posts.map((post) => personaOf(name, post)),
);

export const findPersona = (id: string): Persona | undefined => personas.find((persona) => persona.id === id);

export const personIdOf = (name: string): string => demoId(`person ${name}`);

function personaOf(name: string, { persona, organisation, post, shows, roles }: DemoPost): Persona {
  return {
    id: persona,
    personId: personIdOf(name),
    name,
    organisation,
    organisationName: organisations[organisation].name,
    post,
    shows,
    capacity: roles[0]?.capacity,
  };
}
