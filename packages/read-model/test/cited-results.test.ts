import { randomUUID } from "node:crypto";

import type { Actor } from "@dignity/permissions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { pathway, policy } from "./support/policy.ts";
import { World } from "./support/world.ts";

const world = new World();
world.add("policy_grant", { pathway, role: "manager", action: "watch", reach: "organisation", hidden: [] });
const watching = (actor: Actor): Actor => {
  const watch = { pathway, role: "manager", action: "watch", reach: "organisation", programmeId: null, hidden: [] };
  return { ...actor, grants: [...actor.grants, watch as Actor["grants"][number]] };
};
const manager = watching(world.addActor("manager"));
const partner = watching(world.addActor("manager", world.partner));
const guest = world.addActor("guest");
const excluded = watching(world.addActor("manager"));

const caseId = world.addCase({ organisationId: world.trust });
world.share(world.trust, caseId, world.partner);
world.exclude(world.trust, caseId, excluded.personId);
const review = (answers: Readonly<Record<string, unknown>>) =>
  ({ state: "settled", definition: "review", answers }) as const;
const taskId = world.addTask(world.trust, caseId, review({ lookedAt: ["survey", "visit"], improving: true }));
const otherId = world.addTask(world.trust, caseId, review({ improving: true }));
const owedId = world.addTask(world.trust, caseId);

// The task arose on the 17th and was settled on the 18th.
const inTime = "2026-10-17T12:00:00Z";
function addResult(change: object = {}): string {
  const id = randomUUID();
  const about = { organisation_id: world.trust, about_organisation_id: world.trust, pathway, policy_id: policy.id };
  const what = { capacity: "employee", indicator: "survey", mark: "red", asks_for_action: false, comment_shown: false };
  const when = { period_from: "2026-07-01", period_to: "2026-09-30", recorded_at: inTime };
  world.add("indicator_result", {
    id,
    ...about,
    ...what,
    ...when,
    key_id: id,
    recorded_by: manager.personId,
    ...change,
  });
  return `indicatorResult_${id}`;
}
const survey = addResult();
const visit = addResult({ indicator: "visit", recorded_at: "2026-10-17T13:00:00Z" });
const kept = addResult({ organisation_id: world.partner });
// Each of these differs in one thing, and is cited nowhere.
for (const change of [
  { replaced_by: survey.split("_")[1] },
  { indicator: "feedback" },
  { recorded_at: "2026-10-16T12:00:00Z" },
  { recorded_at: "2026-10-18T12:00:00Z" },
  { about_organisation_id: world.partner },
  { capacity: "tutor" },
  { pathway: "invented/other" },
])
  addResult(change);

const query = `query ($id: ID!) { task(id: $id) { citedResults { id } } }`;

describe.each([
  ["with row-level security", false],
  ["by the statement alone", true],
])("what a settled task cites, %s", (_, beyondWalls) => {
  let house: House;
  beforeAll(async () => void (house = await openHouse(world, { beyondWalls })));
  afterAll(() => house?.close());
  const cited = async (actor: Actor, id: string) => {
    const { task } = await house.ask(actor, query, { id: `task_${id}` });
    return task?.citedResults.map((result: { id: string }) => result.id) as readonly string[] | undefined;
  };

  test("is what its answers name, recorded while it was owed about where the case arose, in one statement", async () => {
    house.sent.length = 0;
    expect(await cited(manager, taskId)).toEqual([survey, visit]);
    expect(house.sent.filter(({ kind }) => kind === "read")).toHaveLength(1);
    expect(await cited(manager, otherId)).toEqual([]);
    expect(await cited(manager, owedId)).toEqual([]);
  });

  test("is for a partner what their own house keeps, and for whoever watches none nothing", async () => {
    expect(await cited(partner, taskId)).toEqual([kept]);
    expect(await cited(guest, taskId)).toEqual([]);
  });

  test("is nothing to whoever is excluded from the case, who sees no task", async () => {
    expect(await cited(excluded, taskId)).toBeUndefined();
  });
});
