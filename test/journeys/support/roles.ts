import { randomUUID } from "node:crypto";

import { personId } from "./cases.ts";
import type { RunningDemo } from "./running-demo.ts";

const bare = (id: string) => id.slice(id.indexOf("_") + 1);

/** Gives somebody another role in the organisation they act in; the answer ends it. */
export async function giveRole(
  demo: RunningDemo,
  persona: string,
  { pathway = "hee-em/bullying", capacity, role }: { pathway?: string; capacity: string; role: string },
): Promise<() => Promise<unknown>> {
  const client = await demo.as(persona);
  const { viewer } = await client.ask<{ viewer: { organisation: { id: string } } }>(
    "{ viewer { organisation { id } } }",
  );
  const id = randomUUID();
  const [organisationId, holder] = [viewer.organisation.id, await personId(client)].map(bare);
  await demo.sql(give, organisationId, id, pathway, capacity, role, holder);
  return () => demo.sql("update dignity.role_holder set valid_to = app.now() where id = $1", id);
}

const give = `
  insert into dignity.role_holder (organisation_id, id, pathway, capacity, role, appointment_id, person_id, valid_from)
  select $1, $2, $3, $4, $5, a.id, a.person_id, a.valid_from
  from dignity.appointment a where a.organisation_id = $1 and a.person_id = $6`;
