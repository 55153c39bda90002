import { randomUUID } from "node:crypto";

import type { Making } from "./making.ts";
import { record } from "./record.ts";
import { standingOf } from "./standing.ts";

/** Roles that end, and roles that begin. What ended stays on record. */
export async function changeRoles(making: Making, organisationId: string): Promise<void> {
  const { manager, keeper, asked, changes, now } = making;
  await manager.query("update dignity.role_holder set valid_to = app.now() where id = any($1)", [
    changes.end.map(({ id }) => id),
  ]);
  const { people, programmes } = await standingOf(manager, asked);
  // It works with all its pathways in one programme: grants that reach a programme's cases reach those.
  const [programmeId = null] = programmes;
  const given = changes.give.map(({ issuer, subject, ...held }) => {
    const person = people.find((one) => one.issuer === issuer && one.subject === subject);
    const { personId = "", appointmentId } = person ?? {};
    const holder = { appointmentId: appointmentId ?? "", personId, programmeId, validFrom: now };
    return { id: randomUUID(), organisationId, ...held, ...holder };
  });
  await keeper.giveRoles(given);
  await record(manager, organisationId, [
    ...changes.end.map(({ id, pathway, capacity, role }) => ended(id, { pathway, capacity, role })),
    ...given.map(({ id, personId: person, pathway, capacity, role }) => begun(id, { person, pathway, capacity, role })),
  ]);
}

const ended = (id: string, detail: object) => ({ action: "role.ended", subject: "role", id, detail }) as const;
const begun = (id: string, detail: object) => ({ action: "role.given", subject: "role", id, detail }) as const;
