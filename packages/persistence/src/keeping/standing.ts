import type { Period, Policy } from "@dignity/kernel";
import type { EntityManager } from "typeorm";

/** What somebody who keeps an organisation wants to know of the database. */
export interface Asked {
  readonly slug: string;
  /** The organisation that leads the programme it belongs to. */
  readonly programmeLead?: string | undefined;
  readonly people: readonly Identity[];
}

/** How somebody signs in. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** How things stand with an organisation. */
export interface Standing {
  /** Undefined as long as it is not there. */
  readonly organisation: StandingOrganisation | undefined;
  /** Undefined where there is no such organisation. */
  readonly programmeLead: { readonly id: string; readonly programmeId: string | null } | undefined;
  /** The newest version of each pathway that is published. */
  readonly policies: Readonly<Record<string, Policy>>;
  /** The times that it has set, by the pathways that it works with. */
  readonly adoptions: Readonly<Record<string, Readonly<Record<string, Period>>>>;
  /** The programmes in which it works with them; null for none. */
  readonly programmes: readonly (string | null)[];
  /** Those asked for who are there. */
  readonly people: readonly StandingPerson[];
  /** All who hold a role in it now. */
  readonly holders: readonly Holder[];
}

interface StandingOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly closedDays: readonly string[];
}

export interface StandingPerson extends Identity {
  readonly personId: string;
  readonly emailDigest: Buffer | null;
  /** Null where they have no post in the organisation. */
  readonly appointmentId: string | null;
  readonly post: string | null;
}

export interface Holder {
  readonly id: string;
  readonly personId: string;
  /** One way in which they sign in. */
  readonly subject: string;
  readonly pathway: string;
  readonly capacity: string;
  readonly role: string;
}

interface Adopted {
  readonly pathway: string;
  readonly settings: Readonly<Record<string, Period>>;
  readonly programmeId: string | null;
}

/** Reads as the owner; a list of people is asked for in one statement. */
export async function standingOf(manager: EntityManager, { slug, programmeLead, people }: Asked): Promise<Standing> {
  const rows = <T>(text: string, ...values: readonly unknown[]) => manager.query<readonly T[]>(text, [...values]);
  const [organisation] = await rows<StandingOrganisation>(organisationNamed, slug);
  const [lead] = await rows<NonNullable<Standing["programmeLead"]>>(leadNamed, programmeLead ?? null);
  const policies = await rows<{ pathway: string; text: string }>(newestPolicies);
  const adoptions = await rows<Adopted>(adopted, organisation?.id ?? null);
  return {
    organisation,
    programmeLead: lead,
    policies: Object.fromEntries(policies.map(({ pathway, text }) => [pathway, JSON.parse(text) as Policy])),
    adoptions: Object.fromEntries(adoptions.map(({ pathway, settings }) => [pathway, settings])),
    programmes: [...new Set(adoptions.map(({ programmeId }) => programmeId))],
    people: await rows(
      peopleThere,
      people.map(({ issuer }) => issuer),
      people.map(({ subject }) => subject),
      organisation?.id ?? null,
    ),
    holders: await rows(holding, organisation?.id ?? null),
  };
}

const organisationNamed = `
  select id, name, kind, closed_days::text[] as "closedDays" from dignity.organisation where slug = $1`;

const leadNamed = `
  select o.id, (select p.id from dignity.programme p where p.lead_organisation_id = o.id order by p.id limit 1) as "programmeId"
  from dignity.organisation o where o.slug = $1`;

const newestPolicies = `
  select distinct on (pathway) pathway, canonical_json as text from dignity.policy_version order by pathway, version desc`;

const adopted = `
  select pathway, settings, programme_id as "programmeId" from dignity.adoption
  where organisation_id = $1 and valid_to is null`;

const peopleThere = `
  select i.issuer, i.subject, i.person_id as "personId", p.email_digest as "emailDigest", a.id as "appointmentId", a.post
  from unnest($1::text[], $2::text[]) as asked(issuer, subject)
  join dignity.person_identity i on i.issuer = asked.issuer and i.subject = asked.subject
  join dignity.person p on p.id = i.person_id
  left join dignity.appointment a on a.person_id = i.person_id and a.organisation_id = $3 and a.valid_to is null`;

const holding = `
  select h.id, h.person_id as "personId", h.pathway, h.capacity, h.role,
    coalesce((select min(i.subject) from dignity.person_identity i where i.person_id = h.person_id), '') as subject
  from dignity.role_holder h
  where h.organisation_id = $1 and h.valid_to is null
  order by h.pathway, h.role, subject`;
