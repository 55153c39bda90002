import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const tutor = world.addActor("manager", world.trust, "tutor");
const stranger = world.addActor("manager", world.partner);
const nobody = { personId: world.addPerson("Nobody"), organisationId: world.trust, capacity: undefined, grants: [] };
const caseId = world.addCase({ organisationId: world.trust });
const taskId = world.addTask(world.trust, caseId);
const transitionId = world.addTransition(world.trust, caseId, manager.personId, 2);
const assignmentId = world.assign(world.trust, caseId, manager.personId, "manager");
const excludedId = world.addCase({ organisationId: world.trust });
world.exclude(world.trust, excludedId, manager.personId);

const query = `query ($case: ID!, $task: ID!, $ids: [ID!]!, $reference: String!) {
  case(id: $case) { id account reporter { name } nextActions { key } tasks(first: 5) { totalCount } } task(id: $task) { id label notes { value } }
  caseByReference(reference: $reference) { id } node(id: $case) { id } nodes(ids: $ids) { id }
  cases(first: 10) { totalCount nodes { id } pageInfo { hasNextPage startCursor } }
  tasks(first: 10, filter: { caseId: $case }) { totalCount edges { cursor } } }`;

const asked = (ids: Record<"case" | "task" | "transition" | "assignment", string>) => ({
  case: `case_${ids.case}`,
  task: `task_${ids.task}`,
  ids: Object.entries(ids).map(([type, id]) => `${type}_${id}`),
  reference: `C-${ids.case.slice(0, 8)}`,
});
const there = asked({ case: caseId, task: taskId, transition: transitionId, assignment: assignmentId });
const absent = asked({ case: randomUUID(), task: randomUUID(), transition: randomUUID(), assignment: randomUUID() });

const who = [
  ["another organisation", stranger],
  ["another capacity", tutor],
  ["somebody without a role", nobody],
] as const;

// Each enforcer alone would do. Where no row-level security binds the role, the conditions in the statement are left.
describe.each([
  ["with row-level security", false],
  ["by the statement alone", true],
])("%s", (_, beyondWalls) => {
  let house: House;
  beforeAll(async () => void (house = await openHouse(world, { beyondWalls })));
  afterAll(() => house?.close());

  test.each(who)(
    "what is there answers %s as what is not, to the byte and by the same statement",
    async (_whom, actor) => {
      house.sent.length = 0;
      const [one, other] = [await house.text(actor, query, there), await house.text(actor, query, absent)];
      expect(one).toBe(other);
      const reads = house.sent.filter(({ kind }) => kind === "read").map(({ text }) => text);
      expect(reads).toHaveLength(2);
      expect(reads[0]).toBe(reads[1]);
      expect(one).not.toContain(caseId);
    },
  );

  test("the manager sees what is there, so the question was a good one", async () => {
    const data = await house.ask(manager, query, there);
    expect(data.case.id).toBe(there.case);
    expect(data.nodes.map((node: { id: string } | null) => node?.id)).toEqual(there.ids);
    expect(data.cases.totalCount).toBe(1);
  });

  test("whoever is excluded from a case finds it nowhere", async () => {
    const text = await house.text(manager, query, {
      ...there,
      case: `case_${excludedId}`,
      ids: [`case_${excludedId}`],
    });
    expect(text).not.toContain(excludedId);
  });
});

test("without a context there is nothing", async () => {
  const house = await openHouse(world);
  const { rows } = await house.pool.query("select id from dignity.case_file");
  await house.close();
  expect(rows).toEqual([]);
});
