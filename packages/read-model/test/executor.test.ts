import { defaultFieldResolver, execute, type GraphQLFieldResolver, isObjectType, parse } from "graphql";
import type { Actor } from "@dignity/permissions";
import { afterAll, beforeAll, expect, test } from "vitest";

import { policy } from "./support/policy.ts";
import { type House, openHouse, schema } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const caseId = world.addCase({ organisationId: world.trust });
const taskId = world.addTask(world.trust, caseId, { dueAt: "2026-10-18T08:00:00Z" });

let house: House;
beforeAll(async () => void (house = await openHouse(world)));
afterAll(() => house?.close());

/** As the API resolves: root fields by the read model, everything below by response key. */
const fieldResolver: GraphQLFieldResolver<unknown, Actor> = (source, args, actor, info) => {
  const { fieldName, parentType, path } = info;
  if (parentType === schema.getQueryType() && fieldName !== "policies") return house.readModel.read(info, actor);
  if (parentType.name === "Mutation") return {};
  if (parentType.name.endsWith("Payload") && fieldName === "case") return house.readModel.readCase(caseId, info, actor);
  if (parentType.name.endsWith("Payload") && fieldName === "task") return house.readModel.readTask(taskId, info, actor);
  if (fieldName === "userErrors") return [];
  if (isObjectType(parentType) && fieldName === "policy") return { id: (source as Record<string, unknown>)[path.key] };
  return parentType.name === "Policy"
    ? defaultFieldResolver(source, args, actor, info)
    : (source as Record<string, unknown>)[path.key];
};

const run = async (query: string) => {
  const { data, errors } = await execute({ schema, document: parse(query), contextValue: manager, fieldResolver });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as unknown;
};

test.each([
  `{ one: case(id: "case_${caseId}") { a: state { b: label } tasks(first: 2) { edges { c: cursor node { d: dueOn clock } } pageInfo { hasNextPage } } } }`,
  `{ cases(first: 3) { totalCount nodes { ...more nextActions { key reasonIfNot { code } asks { kind } } } } } fragment more on Case { facts { value } }`,
  `{ node(id: "task_${taskId}") { id ... on Task { label case { reference } } } nodes(ids: ["x", "case_${caseId}"]) { id } viewer { now roles { label } person { name } } }`,
])("an executor comes to the same answer: %s", async (query) => {
  const whole = await house.ask(manager, query);
  const executed = await run(query);
  const timeless = (data: unknown) => JSON.stringify(data).replace(/"now":"[^"]+"/, "");
  expect(timeless(executed)).toBe(timeless(whole));
});

test("a case's policy is left to whoever shows policies", async () => {
  expect(await run("{ cases(first: 1) { nodes { policy { id } } } }")).toEqual({
    cases: { nodes: [{ policy: { id: policy.id } }] },
  });
});

test("a payload's case and task are read by their ids", async () => {
  const data = await run(`mutation {
    assignCase(input: { idempotencyKey: "1", caseId: "1", personId: "1", role: "r" }) { case { named: id state { label } } userErrors { code } }
    completeTask(input: { idempotencyKey: "1", taskId: "1", expectedVersion: 1 }) { task { id label } } }`);
  expect(data).toEqual({
    assignCase: { case: { named: `case_${caseId}`, state: { label: "Open" } }, userErrors: [] },
    completeTask: { task: { id: `task_${taskId}`, label: "Meet" } },
  });
});
