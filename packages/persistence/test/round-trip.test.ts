import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, it } from "vitest";

import { openCaseIn, words } from "./support/records.ts";
import { as, makeWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

it("keeps a case from report to rest, and gives back what was written", async () => {
  const { caseId, taskId } = await openCaseIn(world);
  const { ledger, trust, investigator, manager, respondent, programme } = world;

  const found = await ledger.inTransaction(as(manager), (book) => book.lockCase(caseId));
  expect(found).toMatchObject({
    id: caseId,
    organisationId: trust,
    pathway: "invented/conduct",
    programmeId: programme,
    aroseIn: trust,
    version: 1,
    taskIds: { meet: taskId },
    facts: {
      capacity: "employee",
      programmeId: programme,
      excluded: [respondent.id],
      assignments: [{ personId: investigator.id, role: "investigator" }],
      shares: [],
    },
  });
  expect(found?.snapshot).toMatchObject({ ownerKind: "trust", state: "open", level: undefined, settled: [] });
  expect(found?.snapshot.facts).toEqual({ shouted: true });
  expect(String(found?.snapshot.incidentAt)).toBe("2026-10-16T17:30:00Z");
  expect(found?.snapshot.owed).toMatchObject([{ task: "meet", due: { rule: "1 hour" } }]);

  await ledger.inTransaction(as(investigator), async (book) => {
    const task = await book.lockTask(taskId);
    expect(task).toMatchObject({ state: "owed", version: 1, subject: { kind: "case", caseId } });
    const settled = { taskId, organisationId: trust, outcome: "done", late: false, happenedAt: book.now };
    await book.settleTask({
      ...settled,
      answers: { met: true },
      notes: { said: words("n") },
      health: { ill: words("h") },
    });
  });

  await ledger.inTransaction(as(manager), async (book) => {
    const before = await book.lockCase(caseId);
    if (!before) throw new Error("It was there a moment ago.");
    expect(before.snapshot.owed).toEqual([]);
    expect(before.snapshot.settled).toMatchObject([{ task: "meet", outcome: "done", answers: { met: true } }]);
    const entry = { id: randomUUID(), transition: "close", fromState: "open", answers: {}, notes: { why: words("t") } };
    await book.moveCase(before, { ...before.snapshot, state: "closed", level: "low" }, true, entry);
    await book.endStay(trust, caseId, ["meet"]);
    await book.audit(trust, "case.moved", { kind: "case", id: caseId }, { to: "closed" });
    await book.post(trust, "case.moved", caseId);
  });

  const after = await ledger.inTransaction(as(manager), (book) => book.lockCase(caseId));
  expect(after).toMatchObject({ version: 2, snapshot: { state: "closed", level: "low", owed: [], settled: [] } });
  const [row] = await world.superuser.query("select at_rest_since is not null as resting from dignity.case_file");
  expect(row).toEqual({ resting: true });
  expect(await world.superuser.query("select 1 from dignity.wake")).toEqual([]);
});

it("refuses to move a case that has moved meanwhile", async () => {
  const { caseId } = await openCaseIn(world);
  const move = world.ledger.inTransaction(as(world.manager), async (book) => {
    const before = await book.lockCase(caseId);
    if (!before) throw new Error("It was there a moment ago.");
    const entry = { transition: "close", fromState: "open", answers: {}, notes: {} };
    await book.moveCase(before, before.snapshot, false, { ...entry, id: randomUUID() });
    await book.moveCase(before, before.snapshot, false, { ...entry, id: randomUUID() });
  });
  await expect(move).rejects.toMatchObject({ code: "STALE_ROW" });
});

it("chains the audit entries of an organisation so that each holds the one before", async () => {
  await openCaseIn(world);
  const broken = await world.superuser.query(`
    with chain as (
      select *, lag(hash) over (partition by organisation_id order by seq) as before,
        row_number() over (partition by organisation_id order by seq) as place,
        sha256(previous || convert_to(jsonb_build_object('seq', seq, 'at',
          to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'entry', entry)::text, 'UTF8')) as due
      from dignity.audit_entry)
    select seq from chain where hash <> due or previous <> coalesce(before, '\\x') or seq <> place`);
  expect(broken).toEqual([]);
  const [head] = await world.superuser.query(`
    select h.hash = e.hash as sealed, h.seq::int >= 3 as several from dignity.audit_head h
    join dignity.audit_entry e on e.organisation_id = h.organisation_id and e.seq = h.seq`);
  expect(head).toEqual({ sealed: true, several: true });
});
