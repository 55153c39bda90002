import { type House, type MadeReport, makeCommitteeReports } from "@dignity/application";
import type { CommitteeReport, Policy } from "@dignity/kernel";
import { createSchedule } from "@dignity/persistence";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { testPool } from "../../../test/support/pool.ts";
import { policy } from "./support/policy.ts";
import { openCaseIn } from "./support/records.ts";
import { as, asIntake, asSystem, give, makeWorld, type World } from "./support/world.ts";

const { source } = policy.grants[0]!;
const report = (every: CommitteeReport["every"], figures: CommitteeReport["figures"]): CommitteeReport => ({
  label: "Cases",
  every,
  to: ["triager"],
  figures,
  evidence: ["Minutes"],
  ifNotAsItShould: "Something is done.",
  source,
});
const cases = { label: "Cases", counts: "cases" } as const;
const met = { label: "Met", counts: "settled", task: "meet" } as const;
const owed = { label: "Owed", counts: "overdue", task: "meet" } as const;
const reports = {
  quarterly: report("quarter", { cases, shouted: { ...cases, when: { shouted: true } }, owed }),
  halfYearly: report("halfYear", { cases, met }),
};
const reporting: Policy = { ...policy, reports };
const house = (ledger = world.ledger): House => ({
  ledger,
  policies: { all: () => [reporting], byId: () => reporting, inForce: () => reporting, approvalsOf: () => [] },
});

let world: World;
let opened: Awaited<ReturnType<typeof openCaseIn>>[];
beforeAll(async () => {
  world = await makeWorld();
  await world.superuser.query(
    "insert into dignity.policy_grant values ('invented/conduct', 'triager', 'count', 'organisation', '{}')",
  );
  opened = [];
  for (let count = 0; count < 9; count += 1) opened.push(await openCaseIn(world));
});
afterAll(() => world.close());

// A year has gone by, in which nobody was at work.
const aYearLater = () => world.superuser.query("select app.move_clock('370 days')");
const clear = () =>
  world.superuser.query("truncate dignity.committee_report, dignity.committee_review, dignity.delivery");
const wakeNow = () => world.superuser.query("update dignity.report_wake set due_at = app.now()");
const make = (ledger = world.ledger) => makeCommitteeReports(world.trust, house(ledger));
const inReporting = <T>(work: Parameters<typeof world.ledger.inTransaction<T>>[1]): Promise<T> =>
  world.ledger.inTransaction({ kind: "reporting", organisationId: world.trust }, work);
const made = (): Promise<readonly MadeReport[]> => inReporting((book) => book.reportsMade());
const keysOf = (all: readonly MadeReport[]) => all.map(({ report: name, period }) => `${name} ${period.from}`).sort();
const once = <T>(all: readonly T[]) => new Set(all).size === all.length;

describe("the reports of an organisation", () => {
  beforeAll(aYearLater);
  beforeEach(async () => {
    await clear();
    await wakeNow();
  });

  it("are each made once by two workers at the same time, and not again", async () => {
    const both = (await Promise.all([make(), make()])).flat();
    const all = await made();
    expect(both).toHaveLength(all.length);
    expect(once(keysOf(all))).toBe(true);
    await wakeNow();
    expect(await make()).toEqual([]);
  });

  it("are there altogether or not at all, wherever it fails, and are made once afterwards", async () => {
    for (const step of [
      "reportsMade",
      "countFigures",
      "writeReports",
      "writeNotices",
      "post",
      "restReporting",
    ] as const) {
      const failing: World["ledger"] = {
        inTransaction: (principal, work) =>
          world.ledger.inTransaction(principal, (book) => {
            const real = book[step] as (...given: unknown[]) => Promise<unknown>;
            const fails = async (...given: unknown[]) => {
              await real(...given);
              throw new Error(`killed after ${step}`);
            };
            return work({ ...book, [step]: fails });
          }),
      };
      await expect(make(failing)).rejects.toThrow(`killed after ${step}`);
      expect(await made()).toEqual([]);
    }
    await make();
    expect(once(keysOf(await made()))).toBe(true);
    const kept = await world.superuser.query("select 1 from dignity.delivery");
    expect(kept).toHaveLength((await made()).length);
  });

  it("say how many there were when their period ended, whatever is recorded since", async () => {
    await make();
    const figuresFrom = (all: readonly MadeReport[]) =>
      all
        .map(({ report: name, period, figures }) => ({ name, period: `${period.from}`, figures }))
        .toSorted((one, other) => `${one.name} ${one.period}`.localeCompare(`${other.name} ${other.period}`));
    const before = figuresFrom(await made());
    const [quarter] = before.filter(({ name, figures }) => name === "quarterly" && figures["cases"] !== 0);
    // Nine cases, all of them as the condition has it: nothing small is left over.
    expect(quarter?.figures).toEqual({ cases: 10, shouted: 10, owed: 10 });
    const { taskId } = opened[0]!;
    await world.ledger.inTransaction(as(world.investigator), (book) =>
      book.settleTask({
        taskId,
        organisationId: world.trust,
        outcome: "done",
        late: true,
        happenedAt: book.now,
        answers: {},
        notes: {},
        health: {},
      }),
    );
    await openCaseIn(world);
    await clear();
    await wakeNow();
    await make();
    expect(figuresFrom(await made())).toEqual(before);
  });

  it("add up in the half year what the quarters have shown", async () => {
    await make();
    const all = await made();
    const named = (name: string) => all.filter((one) => one.report === name);
    const isWithin = (quarter: MadeReport, { period }: MadeReport) =>
      `${quarter.period.from}` >= `${period.from}` && `${quarter.period.until}` <= `${period.until}`;
    for (const half of named("halfYearly")) {
      const quarters = named("quarterly").filter((quarter) => isWithin(quarter, half));
      const sum = quarters.reduce((total, { figures }) => total + Number(figures["cases"]), 0);
      // Adopted in the middle of a half year: its first quarter was never shown, and so the half is not.
      expect(half.figures["cases"]).toBe(quarters.length === 2 ? sum : "hidden");
    }
    expect(named("halfYearly").map(({ figures }) => figures["cases"])).toContain(10);
  });

  it("are made apart for each capacity the organisation can own cases in", async () => {
    await make();
    expect(new Set((await made()).map(({ capacity }) => capacity))).toEqual(new Set(["employee"]));
    await makeCommitteeReports(world.educator, house());
    const theirs = await world.ledger.inTransaction({ kind: "reporting", organisationId: world.educator }, (book) =>
      book.reportsMade(),
    );
    expect(new Set(theirs.map(({ capacity }) => capacity))).toEqual(new Set(["employee", "tutor"]));
  });

  it("wait until what was begun before midnight is written down", async () => {
    await make();
    const [last] = await world.superuser.query<{ ends: Date }>(
      "select ((max(period_until) + interval '3 months')::timestamp at time zone 'Europe/London') as ends from dignity.committee_report where report = 'quarterly'",
    );
    const after = async (minutes: number) => {
      const [moved] = await world.superuser.query<{ left: boolean }>(
        "select app.move_clock($1::timestamptz + make_interval(mins => $2) - app.now()) is not null as left",
        last!.ends,
        minutes,
      );
      expect(moved?.left).toBe(true);
      return make();
    };
    expect(await after(1)).toEqual([]);
    expect(await after(6)).not.toEqual([]);
  });

  it("are looked for again after the next midnight", async () => {
    await make();
    const pool = testPool(world.urls.sweepUrl, 1);
    expect(await createSchedule(pool).reportsDue(10)).not.toContain(world.trust);
    await world.superuser.query("select app.move_clock('25 hours')");
    expect(await createSchedule(pool).reportsDue(10)).toContain(world.trust);
    await pool.end();
  });
});

describe("counting", () => {
  const asked = "select counted from app.count_figures($1, 'employee', '2020-01-01', '2100-01-01')";
  const wanted = JSON.stringify([{ counts: "cases", pathway: "invented/conduct" }]);

  it("is for the actor of reports alone, who sees no case and no task", async () => {
    const pool = testPool(world.urls.appUrl, 1);
    const client = await pool.connect();
    const countedAs = async (kind: string, person: string | null, capacity: string | null) => {
      await client.query("begin");
      await client.query("select app.enter($1, $2, $3, $4)", [kind, person, world.trust, capacity]);
      const { rows } = await client.query<{ counted: number }>(asked, [wanted]);
      const seen = await client.query("select 1 from dignity.case_file union all select 1 from dignity.task");
      await client.query("rollback");
      return { counted: rows[0]?.counted, seen: seen.rowCount };
    };
    expect(await countedAs("reporting", null, null)).toEqual({ counted: 10, seen: 0 });
    expect((await countedAs("person", world.manager.id, "employee")).counted).toBe(0);
    expect((await countedAs("system", null, null)).counted).toBe(0);
    client.release();
    await pool.end();
  });

  it("is not for people, and nobody but the actor of reports writes one", async () => {
    const [one] = await made();
    for (const principal of [as(world.triager), asIntake(world.reporter), asSystem(world.trust)])
      await expect(
        world.ledger.inTransaction(principal, (book) => book.writeReports([{ ...one!, id: crypto.randomUUID() }])),
      ).rejects.toThrow(/row-level security/);
  });

  it("is told to those who may read it now, and to nobody whose role has ended", async () => {
    const [one] = await made();
    const readers = async () => (await inReporting((book) => book.reportReaders([one!.id]))).get(one!.id) ?? [];
    expect(await readers()).toEqual([world.triager.id]);
    await give(world.keeper, world.investigator, "triager");
    expect([...(await readers())].sort()).toEqual([world.triager.id, world.investigator.id].sort());
    await world.superuser.query(
      "update dignity.role_holder set valid_to = app.now() where person_id = $1",
      world.triager.id,
    );
    expect(await readers()).toEqual([world.investigator.id]);
  });
});
