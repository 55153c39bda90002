import { randomUUID } from "node:crypto";

import type { Making } from "./making.ts";
import { record } from "./record.ts";
import { standingOf } from "./standing.ts";

/** The organisation itself, its programme, and the pathways and times it works with. Answers its id. */
export async function changeOrganisation(making: Making): Promise<string> {
  const { manager, keeper, asked, changes, now } = making;
  if (changes.open) await keeper.addOrganisations([{ id: randomUUID(), ...changes.open }]);
  const { organisation, programmeLead } = await standingOf(manager, asked);
  if (!organisation) throw new Error(`There is no organisation “${asked.slug}”.`);
  const organisationId = organisation.id;
  if (changes.closedDays)
    await manager.query("update dignity.organisation set closed_days = $2::date[] where id = $1", [
      organisationId,
      changes.closedDays,
    ]);
  const programmeId = await programme(making, programmeLead);
  await keeper.adopt(changes.adopt.map((one) => ({ ...one, organisationId, programmeId, validFrom: now })));
  for (const { pathway, settings } of changes.setTimes)
    await manager.query(
      "update dignity.adoption set settings = $3::jsonb where organisation_id = $1 and pathway = $2",
      [organisationId, pathway, JSON.stringify(settings)],
    );
  const of = { subject: "organisation", id: organisationId } as const;
  await record(manager, organisationId, [
    ...(changes.open ? [{ action: "organisation.opened" as const, ...of }] : []),
    ...changes.adopt.map((detail) => ({ action: "pathway.adopted" as const, ...of, detail })),
    ...changes.setTimes.map((detail) => ({ action: "times.set" as const, ...of, detail })),
  ]);
  return organisationId;
}

type Lead = Awaited<ReturnType<typeof standingOf>>["programmeLead"];

async function programme({ keeper, changes: { openProgramme } }: Making, lead: Lead): Promise<string | null> {
  if (!openProgramme || !lead) return lead?.programmeId ?? null;
  const id = randomUUID();
  await keeper.addProgrammes([{ id, name: openProgramme.name, leadOrganisationId: lead.id }]);
  return id;
}
