import { randomUUID } from "node:crypto";

import type { Keeper } from "@dignity/persistence";
import type { Temporal } from "temporal-polyfill";

import { organisations, type Slug, slugs } from "../cast/organisations.ts";
import type { Persona } from "../cast/persona.ts";
import { personas } from "../cast/personas.ts";
import { demoIssuerName } from "../issuer/demo-issuer-name.ts";
import { addressOf } from "./address.ts";
import { pathwaysOf } from "./pathways.ts";

/** The ids that everything else of the demo refers to. */
export interface Directory {
  readonly organisation: Readonly<Record<string, string>>;
  readonly person: Readonly<Record<string, string>>;
}

/** Writes the organisations, their people, and who holds which role since when. */
export async function writeDirectory(keeper: Keeper, since: Temporal.Instant): Promise<Directory> {
  const organisation = Object.fromEntries(slugs.map((slug) => [slug, randomUUID()])) as Record<Slug, string>;
  await keeper.addOrganisations(slugs.map((slug) => ({ id: organisation[slug], slug, ...organisations[slug] })));
  const person = await writePeople(keeper);
  const posts = personas.map((persona) => ({
    persona,
    organisationId: organisation[persona.organisation as Slug],
    appointmentId: randomUUID(),
    personId: person[persona.key] ?? "",
  }));
  await keeper.appoint(
    posts.map(({ persona: { post }, organisationId, appointmentId: id, personId }) => ({
      organisationId,
      id,
      personId,
      post,
      validFrom: since,
    })),
  );
  await keeper.giveRoles(
    posts.flatMap(({ persona, ...held }) => rolesOf(persona).map((role) => ({ ...held, ...role, validFrom: since }))),
  );
  return { organisation, person };
}

/** Somebody with two posts is one person with two ways to sign in. */
async function writePeople(keeper: Keeper): Promise<Record<string, string>> {
  const owners = personas.filter(({ sameAs }) => sameAs === undefined);
  const ids = new Map(owners.map(({ key }) => [key, randomUUID()]));
  const idOf = ({ key, sameAs }: Persona) => ids.get(sameAs ?? key) ?? "";
  await keeper.addPeople(
    owners.map((owner) => ({
      id: idOf(owner),
      name: owner.name,
      email: addressOf(owner),
      identities: personas
        .filter((persona) => idOf(persona) === idOf(owner))
        .map(({ key: subject }) => ({ issuer: demoIssuerName, subject })),
    })),
  );
  return Object.fromEntries(personas.map((persona) => [persona.key, idOf(persona)]));
}

function rolesOf({ roles, capacity, organisation }: Persona) {
  if (capacity === undefined) return [];
  return pathwaysOf(organisation).flatMap((pathway) =>
    roles.map((role) => ({ id: randomUUID(), pathway, capacity, role })),
  );
}
