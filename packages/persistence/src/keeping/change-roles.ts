import { randomUUID } from "node:crypto";

import type { Making } from "./making.ts";
import { standingOf } from "./standing.ts";

/** Roles that end, and roles that begin. What ended stays on record. */
export async function changeRoles(making: Making, organisationId: string): Promise<void> {
  const { manager, keeper, asked, changes, now } = making;
  await manager.query("update dignity.role_holder set valid_to = app.now() where id = any($1)", [
    changes.end.map(({ id }) => id),
  ]);
  const { people } = await standingOf(manager, asked);
  await keeper.giveRoles(
    changes.give.map(({ issuer, subject, pathway, capacity, role }) => {
      const person = people.find((one) => one.issuer === issuer && one.subject === subject);
      const { personId = "", appointmentId } = person ?? {};
      return {
        id: randomUUID(),
        organisationId,
        pathway,
        capacity,
        role,
        appointmentId: appointmentId ?? "",
        personId,
        validFrom: now,
      };
    }),
  );
}
