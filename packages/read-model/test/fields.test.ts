import type { EventEmitter } from "node:events";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const actors = {
  manager: world.addActor("manager"),
  investigator: world.addActor("investigator"),
  guest: world.addActor("guest"),
};
const caseId = world.addCase({ organisationId: world.trust });
const taskId = world.addTask(world.trust, caseId, {
  state: "settled",
  notes: { note: "CANARY note" },
  health: { mood: "CANARY mood" },
});
world.addExtension(world.trust, caseId, taskId, actors.manager.personId, "CANARY more time");
world.addParty(world.trust, caseId, "reporter", "CANARY reporter");
world.addParty(world.trust, caseId, "witness", "CANARY witness");
world.addTransition(world.trust, caseId, actors.manager.personId, 2, {
  reason: "CANARY reason",
  strain: "CANARY strain",
});
world.assign(world.trust, caseId, actors.investigator.personId, "investigator");

let house: House;
beforeAll(async () => void (house = await openHouse(world)));
afterAll(() => house?.close());

const query = `query ($id: ID!) { case(id: $id) { account parties { name } reporter { name }
  tasks(first: 1) { nodes { notes { value } health { value } extensions { reason } } }
  transitions(first: 1) { nodes { notes { value } } } } }`;

/** What each role reads of one case: null for what is hidden from it. */
const expected = {
  manager: { account: true, parties: true, reporter: true, notes: true, health: false, reasons: ["CANARY reason"] },
  investigator: {
    account: true,
    parties: true,
    reporter: false,
    notes: true,
    health: true,
    reasons: ["CANARY reason", "CANARY strain"],
  },
  guest: { account: false, parties: false, reporter: false, notes: false, health: false, reasons: null },
} as const;

describe.each(["manager", "investigator", "guest"] as const)("the %s", (role) => {
  test("reads what their grants do not hide, and null for the rest", async () => {
    const { case: read } = await house.ask(actors[role], query, { id: `case_${caseId}` });
    const [task] = read.tasks.nodes;
    const [transition] = read.transitions.nodes;
    const { account, parties, reporter, notes, health, reasons } = expected[role];
    expect(read.account).toEqual(account ? `Account of ${caseId}` : null);
    expect(read.parties).toEqual(parties ? [{ name: "CANARY witness" }] : null);
    expect(read.reporter).toEqual(reporter ? { name: "CANARY reporter" } : null);
    expect(task.notes).toEqual(notes ? [{ value: "CANARY note" }] : null);
    expect(task.extensions).toEqual([{ reason: notes ? "CANARY more time" : null }]);
    expect(task.health).toEqual(health ? [{ value: "CANARY mood" }] : null);
    expect(transition.notes).toEqual(reasons?.map((value) => ({ value })) ?? null);
  });
});

test("what is hidden does not leave the database, not even sealed", async () => {
  const came: string[] = [];
  const client = await house.pool.connect();
  const { connection } = client as unknown as { connection: EventEmitter };
  connection.on("dataRow", ({ fields }: { fields: readonly unknown[] }) => came.push(String(fields)));
  client.release();
  await house.ask(actors.guest, query, { id: `case_${caseId}` });
  expect(came.at(-1)).toContain('"account":null');
  expect(came.join()).not.toMatch(/case_file|case_party|_envelope/);
  await house.ask(actors.investigator, query, { id: `case_${caseId}` });
  expect(came.join()).toMatch(/account_envelope/);
});
