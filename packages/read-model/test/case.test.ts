import { afterAll, beforeAll, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const respondent = world.addPerson("R. Respondent");
const caseId = world.addCase({ organisationId: world.trust });
const taskId = world.addTask(world.trust, caseId, {
  dueAt: "2026-10-18T08:00:00Z",
  notes: { note: "words" },
  health: { mood: "low" },
});
world.addParty(world.trust, caseId, "reporter", "R. Reporter", manager.personId);
world.addParty(world.trust, caseId, "respondent", "R. Respondent", respondent);
world.addTransition(world.trust, caseId, manager.personId, 2, { reason: "because", strain: "much" });
world.assign(world.trust, caseId, manager.personId, "investigator");
let house: House;
beforeAll(async () => {
  house = await openHouse(world);
});
afterAll(() => house.close());

test("case, cases and tasks", async () => {
  const data = await house.ask(
    manager,
    `query ($id: ID!) { case(id: $id) { __typename id reference owner { name } pathway capacity { label } state { key label atRest source { standing at } }
      level { key } suggestedLevel { key label } facts { key asks value label } account reporter { name person { name } } parties { role name person { id name } }
      incidentAt openedAt atRestSince version
      tasks(first: 5) { nodes { id label overdue clock by { label } notes { value } health { value } case { transitions(first: 3) { edges { cursor node { label notes { key value } } } pageInfo { hasNextPage } totalCount } } } }
      assignments { person { name } role { label } from } sharedWith { name } nextActions { key allowed reasonIfNot { code source { standing } } taskId asks { key kind } dueAt }
    } cases(first: 10) { totalCount nodes { id } pageInfo { hasNextPage startCursor endCursor } } tasks(last: 1, filter: { overdue: true }) { edges { cursor node { id } } }
    viewer { person { name } organisation { slug } capacity roles { role label } now } }`,
    { id: `case_${caseId}` },
  );
  expect(data.tasks.edges[0].node.id).toBe(`task_${taskId}`);
});
