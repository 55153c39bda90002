import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const guest = world.addActor("guest");
const partner = world.addActor("manager", world.partner);
const own = world.addCase({ organisationId: world.trust, openedAt: "2026-10-17T08:00:00Z" });
const later = world.addCase({ organisationId: world.trust, openedAt: "2026-10-18T08:00:00Z", level: "high" });
const theirs = world.addCase({ organisationId: world.partner });
world.addTask(world.trust, own, { dueAt: "2026-10-18T08:00:00Z" });

let house: House;
beforeAll(async () => void (house = await openHouse(world)));
afterAll(() => house?.close());

const idsIn = (cases: { nodes: { id: string }[] }) => cases.nodes.map(({ id }) => id.slice("case_".length));
const textsSent = () => new Set(house.sent.filter(({ kind }) => kind === "read").map(({ text }) => text)).size;

describe("what a document was compiled to", () => {
  test("serves other people with the same grants, each with what is theirs", async () => {
    const query = "{ cases(first: 9) { nodes { id } totalCount } }";
    house.sent.length = 0;
    for (let turn = 0; turn < 3; turn += 1) {
      expect(idsIn((await house.ask(manager, query)).cases)).toEqual([later, own]);
      expect(idsIn((await house.ask(partner, query)).cases)).toEqual([theirs]);
    }
    expect(textsSent()).toBe(1);
  });

  test("does not serve people with other grants", async () => {
    const query = "query ($id: ID!) { case(id: $id) { account } }";
    const account = async (actor: typeof manager) =>
      (await house.ask(actor, query, { id: `case_${own}` })).case.account;
    const read = [await account(manager), await account(guest), await account(manager)];
    expect(read).toEqual([`Account of ${own}`, null, `Account of ${own}`]);
  });

  test("serves other values of its variables", async () => {
    const query =
      "query ($level: [String!]!, $n: Int!) { cases(first: $n, filter: { level: $level }) { nodes { id } } }";
    house.sent.length = 0;
    const found = async (level: string[]) =>
      idsIn((await house.ask(manager, query, { level, n: level.length + 1 })).cases);
    expect([await found(["high"]), await found([]), await found(["low", "high"])]).toEqual([[later], [], [later]]);
    expect(textsSent()).toBe(1);
  });

  test("does not serve other choices, nor what is left out or null", async () => {
    const query = `query ($order: CaseOrder!, $filter: CaseFilter, $skip: Boolean = false, $last: Int, $first: Int) {
      cases(first: $first, last: $last, orderBy: $order, filter: $filter) { nodes { id } totalCount @skip(if: $skip) } }`;
    const found = async (variables: Record<string, unknown>) =>
      (await house.ask(manager, query, { order: "OPENED_NEWEST_FIRST", first: 1, ...variables })).cases;
    expect(await found({})).toEqual({ nodes: [{ id: `case_${later}` }], totalCount: 2 });
    expect(await found({ order: "OPENED_OLDEST_FIRST" })).toEqual({ nodes: [{ id: `case_${own}` }], totalCount: 2 });
    expect(await found({ first: null, last: 1 })).toEqual({ nodes: [{ id: `case_${own}` }], totalCount: 2 });
    expect(await found({ skip: true })).toEqual({ nodes: [{ id: `case_${later}` }] });
    expect((await found({ filter: { overdue: true } })).nodes).toEqual([{ id: `case_${own}` }]);
    expect((await found({ filter: { overdue: false } })).nodes).toEqual([{ id: `case_${later}` }]);
    expect((await found({ filter: { overdue: null, level: ["high"] } })).totalCount).toBe(1);
    expect((await found({ filter: {} })).totalCount).toBe(2);
  });
});
