import { randomUUID } from "node:crypto";

import type { Book } from "@dignity/application";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openCaseIn, writeCase, writeMatter, newTask } from "./support/records.ts";
import { as, asIntake, makeWorld, type Work, type World } from "./support/world.ts";

let world: World;
let caseId: string;
let taskId: string;
beforeAll(async () => {
  world = await makeWorld();
  ({ caseId, taskId } = await openCaseIn(world));
});
afterAll(() => world.close());

/** The same book, on which the call of that number is made and then fails. */
function failingAfter(book: Book, calls: number): Book {
  let made = 0;
  return new Proxy(book, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== "function") return member;
      return async (...args: unknown[]) => {
        const result: unknown = await Reflect.apply(member, target, args);
        made += 1;
        if (made === calls) throw new Error(`failed after ${String(name)}`);
        return result;
      };
    },
  });
}

async function callsOf(work: Work<unknown>, principal: Parameters<World["ledger"]["inTransaction"]>[0]) {
  let calls = 0;
  const counted = (book: Book) =>
    new Proxy(book, {
      get(target, name, receiver) {
        if (typeof Reflect.get(target, name, receiver) === "function") calls += 1;
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  const undone = world.ledger.inTransaction(principal, async (book) => {
    await work(counted(book));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  return calls;
}

const takeIn: Work<void> = async (book) => {
  await book.recall("report", "key");
  const { reportId } = await writeCase(book, world);
  const matterId = await writeMatter(book, world, reportId);
  await book.oweTasks([newTask(world.trust, { kind: "triage", matterId }, book.now)]);
  await book.remember("report", "key", { inputDigest: "d", response: {} });
};

const move: Work<void> = async (book) => {
  const before = await book.lockCase(caseId);
  if (!before) throw new Error("It was there a moment ago.");
  const settled = { taskId, organisationId: world.trust, outcome: "done", late: false, happenedAt: book.now };
  await book.settleTask({ ...settled, answers: {}, notes: { said: "x" }, health: {} });
  const entry = { id: randomUUID(), transition: "close", fromState: "open", answers: {}, notes: {} };
  await book.moveCase(before, { ...before.snapshot, state: "closed" }, true, entry);
  await book.endStay(world.trust, caseId, ["meet"]);
  await book.shareCase(world.trust, caseId, world.educator, "tutor");
  await book.asIntake(() => book.oweTasks([newTask(world.educator, { kind: "partner" }, book.now)]));
  await book.audit(world.trust, "case.moved", { kind: "case", id: caseId });
  await book.post(world.trust, "case.moved", caseId);
};

describe("what is written in one transaction", () => {
  it.each([
    ["a report", takeIn, () => asIntake(world.reporter)],
    ["a move", move, () => as(world.manager)],
  ] as const)("is not there at all when %s fails, wherever it fails", async (_what, work, principal) => {
    const before = await contents();
    const calls = await callsOf(work, principal());
    expect(calls).toBeGreaterThan(8);
    for (let failing = 1; failing <= calls; failing += 1) {
      const failed = world.ledger.inTransaction(principal(), (book) => work(failingAfter(book, failing)));
      await expect(failed).rejects.toThrow("failed after");
      expect(await contents(), `after call ${failing}`).toEqual(before);
    }
  });
});

/** How many rows there are, and the rows that a move changes. */
async function contents() {
  const rows = await world.superuser.query(
    "select c::text from dignity.case_file c union all select t::text from dignity.task t",
  );
  return { rows, census: await world.superuser.census() };
}
