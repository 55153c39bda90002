import { randomUUID } from "node:crypto";

import type { NewSupport, Principal, StoredSupport } from "@dignity/application";
import { Temporal } from "temporal-polyfill";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";

import { pathway, policy } from "./support/policy.ts";
import { openCaseIn, referralOn, words } from "./support/records.ts";
import { as, asSystem, makeWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** The case's witness. */
async function partyOf(caseId: string): Promise<string> {
  const [{ id } = { id: "" }] = await world.superuser.query<{ id: string }>(
    "select id from dignity.case_party where case_id = $1 and role = 'witness'",
    caseId,
  );
  return id;
}

/** A referral of the case's witness. */
async function referred(caseId: string, principal: Principal = as(world.manager)): Promise<string> {
  const id = randomUUID();
  const placed = { id, organisationId: world.trust, caseId, policyId: policy.id, pathway };
  const partyId = await partyOf(caseId);
  await world.ledger.inTransaction(principal, (book) =>
    book.enterSupport({ ...placed, partyId, entry: referralOn(book.now), texts: { copyReference: words("copy") } }),
  );
  return id;
}

/** The same entry on another route. */
const correction = (before: StoredSupport, partyId: string, route: string): NewSupport => ({
  id: randomUUID(),
  organisationId: world.trust,
  caseId: before.caseId,
  partyId,
  policyId: policy.id,
  pathway,
  entry: { ...before.entry, route },
  texts: {},
  corrects: { before, reason: words("wrong") },
});

it("keeps an entry, and gives back what was written but its texts", async () => {
  const { caseId } = await openCaseIn(world);
  const id = await referred(caseId);
  await world.ledger.inTransaction(as(world.investigator), async (book) => {
    const before = await book.lockSupport(id);
    if (!before) throw new Error("It was there a moment ago.");
    expect(before).toMatchObject({ id, caseId, version: 1 });
    expect(before.entry).toEqual({ ...referralOn(book.now), copyKept: true });
    const day = before.entry.offeredOn.add({ days: 1 });
    const known = { answer: "accepted", answeredOn: day, attended: false, endedOn: day } as const;
    await book.changeSupport(before, { ...before.entry, ...known }, { outcome: words("outcome") });
    const after = await book.lockSupport(id);
    expect(after?.version).toBe(2);
    expect(after?.entry).toEqual({ ...before.entry, ...known, hasOutcome: true });
  });
});

it("refuses to change an entry that has changed meanwhile", async () => {
  const { caseId } = await openCaseIn(world);
  const id = await referred(caseId);
  const change = world.ledger.inTransaction(as(world.manager), async (book) => {
    const before = await book.lockSupport(id);
    if (!before) throw new Error("It was there a moment ago.");
    await book.changeSupport(before, before.entry, {});
    await book.changeSupport(before, before.entry, {});
  });
  await expect(change).rejects.toMatchObject({ code: "STALE_ROW" });
});

it("is counted once, however often it is corrected: when it was first recorded, as it stood when the period ended", async () => {
  const { caseId } = await openCaseIn(world);
  const { trust, manager, ledger, superuser } = world;
  const counted = async (from: Temporal.Instant, until: Temporal.Instant) =>
    ledger.inTransaction({ kind: "reporting", organisationId: trust }, (book) => {
      const figures = ["talk", "walk"].map((route) => ({ label: route, counts: "support", pathway, route }) as const);
      return book.countFigures({ figures, capacity: "employee", from, until });
    });
  const now = () => ledger.inTransaction(asSystem(trust), async (book) => book.now);
  await superuser.query("select app.move_clock('1 hour')");
  const before = await now();
  const wrong = await referred(caseId);
  await superuser.query("select app.move_clock('1 hour')");
  const between = await now();
  expect(await counted(before, between)).toEqual([1, 0]);
  const partyId = await partyOf(caseId);
  await ledger.inTransaction(as(manager), async (book) => {
    const found = await book.lockSupport(wrong);
    if (found) await book.enterSupport(correction(found, partyId, "walk"));
  });
  await superuser.query("select app.move_clock('1 hour')");
  const after = await now();
  // The period that has ended says what it said, the next one nothing more, and both together count it as it stands.
  expect(await counted(before, between)).toEqual([1, 0]);
  expect(await counted(between, after)).toEqual([0, 0]);
  expect(await counted(before, after)).toEqual([0, 1]);
});

it("refuses to correct an entry twice", async () => {
  const { caseId } = await openCaseIn(world);
  const id = await referred(caseId);
  const partyId = await partyOf(caseId);
  const twice = world.ledger.inTransaction(as(world.manager), async (book) => {
    const before = await book.lockSupport(id);
    if (!before) throw new Error("It was there a moment ago.");
    for (const route of ["walk", "talk"]) await book.enterSupport(correction(before, partyId, route));
  });
  await expect(twice).rejects.toMatchObject({ code: "STALE_ROW" });
});

it("shows an entry to those who may know of the case, and lets those add to it who may act", async () => {
  const { caseId } = await openCaseIn(world);
  const id = await referred(caseId);
  const { ledger, manager, investigator, respondent, triager, tutorManager, reporter, trust, educator } = world;
  const sees = (principal: Principal) => ledger.inTransaction(principal, (book) => book.sees("support", id));
  for (const somebody of [manager, investigator]) expect(await sees(as(somebody))).toBe(true);
  expect(await sees(asSystem(trust))).toBe(true);
  for (const somebody of [respondent, triager, tutorManager, reporter]) {
    expect(await sees(as(somebody))).toBe(false);
    expect(await ledger.inTransaction(as(somebody), (book) => book.lockSupport(id))).toBeUndefined();
    await expect(referred(caseId, as(somebody))).rejects.toThrow();
  }
  expect(await sees(asSystem(educator))).toBe(false);
  expect(await ledger.inTransaction(asSystem(trust), (book) => book.lockSupport(id))).toBeUndefined();
});

it("is added to by nobody who only reads, and signed by nobody but whoever adds", async () => {
  const { caseId } = await openCaseIn(world);
  const id = await referred(caseId);
  const { ledger, observer, manager } = world;
  expect(await ledger.inTransaction(as(observer), (book) => book.sees("support", id))).toBe(true);
  expect(await ledger.inTransaction(as(observer), (book) => book.lockSupport(id))).toBeUndefined();
  await expect(referred(caseId, as(observer))).rejects.toThrow("row-level security");
  const app = new Client({ connectionString: world.urls.appUrl });
  await app.connect();
  const sign = async (signer: string) => {
    await app.query("begin");
    await app.query("select app.enter('person', $1, $2, 'employee')", [manager.id, world.trust]);
    const copied = `insert into dignity.support_entry (organisation_id, id, case_id, policy_id, pathway, route, kind, party_id,
        offered_on, recorded_by, recorded_at)
      select organisation_id, gen_random_uuid(), case_id, policy_id, pathway, route, kind, party_id, offered_on, $1, recorded_at
      from dignity.support_entry where id = $2`;
    await app.query(copied, [signer, id]).finally(() => app.query("rollback"));
  };
  await sign(manager.id);
  await expect(sign(observer.id)).rejects.toThrow("row-level security");
  await app.end();
});

it("keeps no entry that contradicts itself", async () => {
  const { caseId } = await openCaseIn(world);
  const id = await referred(caseId);
  const day = Temporal.PlainDate.from("2026-10-20");
  const faulty = [
    { answer: "accepted", answeredOn: undefined },
    { answer: "declined", answeredOn: day },
    { attended: true },
  ] as const;
  for (const known of faulty) {
    const change = world.ledger.inTransaction(as(world.manager), async (book) => {
      const before = await book.lockSupport(id);
      if (before) await book.changeSupport(before, { ...before.entry, ...known }, {});
    });
    await expect(change).rejects.toThrow("support_entry_check");
  }
});
