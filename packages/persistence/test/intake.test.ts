import { afterAll, beforeAll, expect, it } from "vitest";

import { newCase, newTask, openCaseIn, words, writeCase, writeMatter, writeReport } from "./support/records.ts";
import { as, asIntake, asSystem, makeWorld, type World } from "./support/world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

it("writes for another organisation and reads nothing of it back", async () => {
  const { ledger, reporter, educator } = world;
  await ledger.inTransaction(asIntake(reporter), async (book) => {
    const reportId = await writeReport(book, world);
    const opened = newCase(world, reportId, educator, "tutor");
    await book.openCase(opened);
    const task = newTask(educator, { kind: "case", caseId: opened.id }, book.now);
    await book.oweTasks([task]);
    const matterId = await writeMatter(book, world, reportId);
    expect(await book.sees("case", opened.id)).toBe(false);
    expect(await book.sees("task", task.id)).toBe(false);
    expect(await book.sees("matter", matterId)).toBe(false);
    expect(await book.lockCase(opened.id)).toBeUndefined();
    expect(await book.lockTask(task.id)).toBeUndefined();
    expect(await book.lockMatter(matterId)).toBeUndefined();
  });
});

it("shows a case to those who may know, and to nobody else", async () => {
  const { ledger, manager, investigator, reporter, respondent, tutorManager, triager, trust, educator } = world;
  const { caseId, taskId } = await openCaseIn(world);
  const sees = (principal: Parameters<typeof ledger.inTransaction>[0]) =>
    ledger.inTransaction(principal, async (book) => [await book.sees("case", caseId), await book.sees("task", taskId)]);
  for (const somebody of [manager, investigator]) expect(await sees(as(somebody))).toEqual([true, true]);
  expect(await sees(asSystem(trust))).toEqual([true, true]);
  for (const somebody of [reporter, respondent, tutorManager, triager, { ...manager, capacity: "tutor" }])
    expect(await sees(as(somebody))).toEqual([false, false]);
  expect(await sees(asSystem(educator))).toEqual([false, false]);
});

it("excludes every respondent who is a known person, once", async () => {
  const { superuser, respondent } = world;
  const { caseId } = await openCaseIn(world);
  const rows = await superuser.query("select person_id, because from dignity.exclusion where case_id = $1", caseId);
  expect(rows).toEqual([{ person_id: respondent.id, because: "respondent" }]);
});

it("goes through the intake door within a person's transaction, and comes back even when that fails", async () => {
  const { ledger, manager, superuser } = world;
  const { caseId } = await openCaseIn(world);
  await ledger.inTransaction(as(manager), async (book) => {
    const opened = await book.asIntake(() => writeCase(book, { ...world, reporter: manager }));
    expect(await book.sees("case", opened.caseId)).toBe(true);
    await expect(book.asIntake(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await book.sees("case", caseId)).toBe(true);
    await expect(superuser.query("select 1 from dignity.case_file where id = $1", opened.caseId)).resolves.toEqual([]);
  });
});

it("hands a matter to triage whole, and leaves nothing of it when it has become a case", async () => {
  const { ledger, reporter, triager, manager, respondent, superuser, trust } = world;
  const matterId = await ledger.inTransaction(asIntake(reporter), async (book) => {
    const id = await writeMatter(book, world, await writeReport(book, world));
    await book.oweTasks([newTask(trust, { kind: "triage", matterId: id }, book.now)]);
    return id;
  });
  const sees = (somebody: typeof manager) =>
    ledger.inTransaction(as(somebody), (book) => book.sees("matter", matterId));
  expect(await sees(manager)).toBe(false);
  expect(await sees(respondent)).toBe(false);

  await ledger.inTransaction(as(triager), async (book) => {
    const matter = await book.lockMatter(matterId);
    if (!matter?.taskId) throw new Error("It was there a moment ago.");
    expect(matter).toMatchObject({ account: words("matter"), reporterId: reporter.id, policyId: "invented/conduct@1" });
    expect(matter.parties.map(({ name }) => name)).toEqual(["reporter", "respondent", "witness"].map(words));
    const settled = {
      taskId: matter.taskId,
      organisationId: trust,
      outcome: "done",
      late: false,
      happenedAt: book.now,
    };
    await book.settleTask({ ...settled, answers: {}, notes: { how: words("asked") }, health: {} });
    await book.closeMatter(matterId);
    expect(await book.sees("matter", matterId)).toBe(false);
    await expect(book.closeMatter(matterId)).rejects.toMatchObject({ code: "STALE_ROW" });
  });
  const left = await superuser.query(
    "select state, facts, parties, length(account_envelope) as account from dignity.report_matter where id = $1",
    matterId,
  );
  expect(left).toEqual([{ state: "opened", facts: {}, parties: [], account: 0 }]);
});
