import type { ActorDirectory } from "@dignity/application";
import type { Actor } from "@dignity/permissions";
import type { Pool } from "pg";

interface Found extends Omit<Actor, "personId" | "organisationId" | "capacity"> {
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly capacity: string | null;
  readonly capacityNeeded: boolean;
}

/** From a verified token to somebody with today's grants, as the runtime role and in one statement. */
export const createActorDirectory = (pool: Pool): ActorDirectory => ({
  async identify({ issuer, subject, organisation, capacity: wanted }) {
    const values = [issuer, subject, organisation, wanted ?? null];
    const { rows } = await pool.query<{ found: Found }>({ name: "identify", text: identify, values });
    const found = rows[0]?.found;
    if (!found?.personId) return { ok: false, problem: "UNKNOWN_PERSON" };
    const { personId, organisationId, capacity, grants, capacityNeeded } = found;
    if (!organisationId) return { ok: false, problem: "NO_APPOINTMENT" };
    if (capacityNeeded) return { ok: false, problem: "CAPACITY_NEEDED" };
    return { ok: true, actor: { personId, organisationId, capacity: capacity ?? undefined, grants } };
  },
});

const identify = "select app.identify($1, $2, $3, $4) as found";
