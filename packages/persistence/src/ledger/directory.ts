import type { Adoption, Book } from "@dignity/application";
import { open } from "@dignity/encryption";

import type { Page } from "./page.ts";

type Part = Pick<Book, "adoption" | "rolesHeld" | "peopleNamed">;

/** Organisations, what they have adopted, and the people they know. */
export const directoryOf = ({ rows, keys }: Page): Part => ({
  async adoption(organisationId, pathway) {
    const [found] = await rows<{ adoption: Stored }>(adoptionOf, organisationId, pathway);
    if (!found) return undefined;
    const { programme, ...rest } = found.adoption;
    return { ...rest, programme: programme ?? undefined };
  },
  async rolesHeld(personId, organisationId, pathway, capacity) {
    const held = await rows<{ role: string }>(roles, personId, organisationId, pathway, capacity);
    return held.map(({ role }) => role);
  },
  async peopleNamed(ids) {
    const people = await rows<{ id: string; keyId: string; name: Buffer }>(names, ids);
    const named = new Map<string, string>();
    for (const { id, keyId, name } of people) {
      const place = { table: "person", column: "name_envelope", rowId: id, organisationId: null };
      named.set(id, open(await keys.get(keyId), name, place));
    }
    return named;
  },
});

type Stored = Omit<Adoption, "programme"> & { readonly programme: Adoption["programme"] | null };

/** An organisation as JSON. */
export const organisationJson = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name, 'kind', ${alias}.kind,
    'timeZone', ${alias}.time_zone, 'closedDays', ${alias}.closed_days)`;

const adoptionOf = `
  select jsonb_build_object('organisation', ${organisationJson("o")}, 'pathway', a.pathway,
    'current', a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now()), 'settings', a.settings,
    'programme', case when p.id is not null
      then jsonb_build_object('id', p.id, 'lead', ${organisationJson("l")}) end) as adoption
  from dignity.adoption a
  join dignity.organisation o on o.id = a.organisation_id
  left join dignity.programme p on p.id = a.programme_id
  left join dignity.organisation l on l.id = p.lead_organisation_id
  where a.organisation_id = $1 and a.pathway = $2`;

const roles = `
  select distinct h.role from dignity.role_holder h
  join dignity.appointment a on a.organisation_id = h.organisation_id and a.id = h.appointment_id
  where h.person_id = $1 and h.organisation_id = $2 and h.pathway = $3 and h.capacity = $4
    and h.valid_from <= app.now() and (h.valid_to is null or h.valid_to > app.now())
    and a.valid_from <= app.now() and (a.valid_to is null or a.valid_to > app.now())`;

const names = `
  select id, key_id as "keyId", name_envelope as name from dignity.person where id = any ($1::uuid[])`;
