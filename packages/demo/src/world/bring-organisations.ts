import { randomUUID } from "node:crypto";

import type { Policy } from "@dignity/kernel";
import type { Keeper } from "@dignity/persistence";
import type { Temporal } from "temporal-polyfill";

import { organisations as own } from "../cast/organisations.ts";
import type { Database } from "./database.ts";
import { titleOf } from "./name-of.ts";
import { worksWith } from "./works-with.ts";
import type { World } from "./world.ts";

interface Bringing {
  readonly database: Database;
  readonly keeper: Keeper;
  readonly policy: Policy;
  readonly since: Temporal.Instant;
}

/** By its slug, the id of each organisation of a world. */
export type IdOf = (slug: string) => string;

/** Organisations, the programmes that they are in, and that they work with the pathway; with the times they set. */
export async function bringOrganisations(world: World, bringing: Bringing): Promise<IdOf> {
  const { database, keeper, since } = bringing;
  const slugs = Object.keys(world.organisations);
  const known = await database.query<readonly { id: string; slug: string }[]>(
    "select id, slug from dignity.organisation where slug = any($1)",
    [slugs],
  );
  const ids = new Map(known.map(({ id, slug }) => [slug, id]));
  const fresh = Object.entries(world.organisations).filter(([slug]) => !ids.has(slug));
  for (const [slug] of fresh) ids.set(slug, randomUUID());
  const idOf: IdOf = (slug) => ids.get(slug) ?? "";
  await keeper.addOrganisations(fresh.map(([slug, { kind }]) => ({ id: idOf(slug), slug, name: titleOf(slug), kind })));
  const programmeOf = await bringProgrammes(world, idOf, bringing);
  const adopted = await adoptedBy([...ids.values()], bringing);
  const adoptions = Object.entries(world.organisations)
    .filter(([slug]) => worksWith(world, slug))
    .map(([slug, organisation]) => ({
      slug,
      organisationId: idOf(slug),
      pathway: pathwayOf(bringing.policy),
      programmeId: programmeOf(organisation.programmeLead),
      settings: settingsOf(organisation, bringing.policy),
      validFrom: since,
    }));
  await keeper.adopt(
    adoptions.filter(({ organisationId }) => !adopted.has(organisationId)).map(({ slug: _, ...adoption }) => adoption),
  );
  for (const { slug, organisationId, pathway, settings } of adoptions)
    if (!Object.hasOwn(own, slug)) await database.query(newTimes, [organisationId, pathway, JSON.stringify(settings)]);
  return idOf;
}

const newTimes = `update dignity.adoption set settings = $3::jsonb
  where organisation_id = $1 and pathway = $2 and settings is distinct from $3::jsonb`;

const pathwayOf = ({ id }: Policy): string => id.split("@")[0] ?? "";

async function bringProgrammes({ organisations }: World, idOf: IdOf, { database, keeper }: Bringing) {
  const leads = [...new Set(Object.values(organisations).flatMap(({ programmeLead }) => programmeLead ?? []))];
  const known = await database.query<readonly { id: string; lead: string }[]>(
    "select id, lead_organisation_id as lead from dignity.programme where lead_organisation_id = any($1)",
    [leads.map(idOf)],
  );
  const ids = new Map(known.map(({ id, lead }) => [lead, id]));
  const fresh = leads.filter((lead) => !ids.has(idOf(lead)));
  for (const lead of fresh) ids.set(idOf(lead), randomUUID());
  await keeper.addProgrammes(
    fresh.map((lead) => ({
      id: ids.get(idOf(lead)) ?? "",
      name: `Programme of ${titleOf(lead)}`,
      leadOrganisationId: idOf(lead),
    })),
  );
  return (lead: string | undefined) => (lead === undefined ? null : (ids.get(idOf(lead)) ?? null));
}

async function adoptedBy(organisations: readonly string[], { database, policy }: Bringing): Promise<Set<string>> {
  const rows = await database.query<readonly { id: string }[]>(
    "select organisation_id as id from dignity.adoption where pathway = $1 and organisation_id = any($2)",
    [pathwayOf(policy), organisations],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A world may speak for several pathways: to each its own. */
const settingsOf = ({ settings }: World["organisations"][string], policy: Policy) =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => Object.hasOwn(policy.settings, name)));
