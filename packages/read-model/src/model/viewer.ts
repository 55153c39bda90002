import { type Policies, shownLabel } from "@dignity/application";

import { always, momentOf } from "../compile/columns.ts";
import type { Model } from "../compile/compilation.ts";
import { one } from "../compile/object.ts";
import { holdsNow } from "./assignment.ts";
import { viewed } from "./views.ts";

/** Who asks. It stands in no row. */
export const viewer: Model = {
  fields: {
    person: (place) =>
      one(place, {
        from: "dignity.person",
        as: "p",
        where: (row) => `${row}.id = ${place.compilation.parameters.person()}`,
      }),
    organisation: (place) =>
      one(place, {
        from: "dignity.organisation",
        as: "o",
        where: (row) => `${row}.id = ${place.compilation.parameters.organisation()}`,
      }),
    capacity: ({ compilation }) => ({ sql: compilation.parameters.capacity() }),
    roles: (place) => {
      const { parameters } = place.compilation;
      const held = `select distinct h.pathway, h.role from dignity.role_holder h
        join dignity.appointment a on a.organisation_id = h.organisation_id and a.id = h.appointment_id
          and a.person_id = h.person_id and ${holdsNow("a")}
        where h.person_id = ${parameters.person()} and h.organisation_id = ${parameters.organisation()}
          and h.capacity = ${parameters.capacity()} and ${holdsNow("h")}`;
      const sql = `(select coalesce(json_agg(h order by h.pathway, h.role), '[]'::json) from (${held}) h)`;
      return viewed<readonly HeldRole[]>(place, sql, (roles, { policies }) =>
        roles.map(({ pathway, role }) => ({ pathway, role, label: labelOf(policies, pathway, role) })),
      );
    },
    now: always(() => momentOf("(select app.now())")),
  },
};

interface HeldRole {
  readonly pathway: string;
  readonly role: string;
}

/** As the newest version of the pathway that has the role words it. */
function labelOf(policies: Policies, pathway: string, role: string): string {
  const versions = policies.all().filter(({ id, roles }) => id.startsWith(`${pathway}@`) && roles[role]);
  const newest = versions.toSorted((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom))[0];
  return shownLabel(newest?.roles ?? {}, role).label;
}
