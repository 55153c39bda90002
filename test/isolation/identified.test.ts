import type { HeldGrant } from "@dignity/permissions";
import fc from "fast-check";
import { expect, it } from "vitest";

import { populate } from "./populate.ts";
import { actorsOf } from "./world/actors.ts";
import { identityOf, slugOf } from "./world/directory-rows.ts";
import { aWorld } from "./world/random-world.ts";

it("a token brings the grants of today's roles and no others", async () => {
  const [world] = fc.sample(aWorld(1), { seed: 3, numRuns: 1 });
  if (!world) throw new Error("There is no world.");
  const { app, drop } = await populate(world);
  try {
    for (const { person, organisation, actor } of actorsOf(world)) {
      const { issuer, subject } = identityOf(person);
      const { rows } = await app.query<{ grants: HeldGrant[] }>(
        "select app.identify($1, $2, $3, $4)->'grants' as grants",
        [issuer, subject, slugOf(organisation), actor.capacity],
      );
      expect(texts(rows[0]?.grants ?? [])).toEqual(texts(actor.grants));
    }
  } finally {
    await drop();
  }
});

const texts = (grants: readonly HeldGrant[]): string[] =>
  [
    ...new Set(
      grants.map(({ pathway, role, action, reach, programmeId, hidden }) =>
        JSON.stringify([pathway, role, action, reach, programmeId, hidden]),
      ),
    ),
  ].toSorted();
