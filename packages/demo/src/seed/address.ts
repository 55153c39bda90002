import type { Persona } from "../cast/persona.ts";

/** "asha.verma@northgate.example": nothing sent there can arrive anywhere. */
export const addressOf = ({ name, organisation }: Pick<Persona, "name" | "organisation">): string =>
  `${name.toLowerCase().replaceAll(" ", ".")}@${organisation}.example`;
