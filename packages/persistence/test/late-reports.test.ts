import { randomUUID } from "node:crypto";

import {
  type Book,
  type House,
  type MadeReport,
  makeCommitteeReports,
  recordIndicatorResult,
} from "@dignity/application";
import type { CommitteeReport, Policy, Rhythm } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { pathway, policy } from "./support/policy.ts";
import { type Opened, openCaseIn, referralOn } from "./support/records.ts";
import { as, makeWorld, type World } from "./support/world.ts";

const { source } = policy.grants[0]!;
const told = { label: "Told", to: ["triager"], evidence: ["Minutes"], ifNotAsItShould: "Something is done.", source };
const figures: CommitteeReport["figures"] = {
  owed: { label: "Owed", counts: "overdue", task: "meet" },
  opened: { label: "Opened", counts: "cases" },
  talks: { label: "Talks", counts: "support", route: "talk" },
  accepted: { label: "Accepted", counts: "support", route: "talk", answer: "accepted" },
};
const every = (rhythm: Rhythm): Policy => ({
  ...policy,
  indicators: { survey: { label: "Survey", marks: { red: { label: "Red" } }, by: ["manager"], source } },
  reports: { told: { ...told, every: rhythm, figures, results: ["survey"] } },
});

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await world.superuser.query(
    "insert into dignity.policy_grant values ($1, 'triager', 'count', 'organisation', '{}'), ($1, 'manager', 'watch', 'organisation', '{}')",
    pathway,
  );
});
afterAll(() => world.close());
beforeEach(() => clear());

const clear = () =>
  world.superuser.query("truncate dignity.committee_report, dignity.committee_review, dignity.delivery");
const pass = (time: string) => world.superuser.query("select app.move_clock($1::interval)", time);

/** As the policy in force on a day has it. */
const houseUnder = (inForce: (day: Temporal.PlainDate) => Policy): House => ({
  ledger: world.ledger,
  policies: {
    all: () => [every("quarter")],
    byId: () => every("quarter"),
    inForce: (_, day) => inForce(day),
    approvalsOf: () => [],
  },
});

async function make(inForce: (day: Temporal.PlainDate) => Policy = () => every("quarter")): Promise<readonly string[]> {
  await world.superuser.query("update dignity.report_wake set due_at = app.now()");
  return makeCommitteeReports(world.trust, houseUnder(inForce));
}

const made = (): Promise<readonly MadeReport[]> =>
  world.ledger.inTransaction({ kind: "reporting", organisationId: world.trust }, (book) => book.reportsMade());
const periods = async () => (await made()).map(({ period }) => `${period.from} ${period.until}`).sort();

describe("a report made late", () => {
  it("says what it would have said in time, whatever has been written down since", async () => {
    const opened: Opened[] = [];
    for (let count = 0; count < 9; count += 1) opened.push(await openCaseIn(world));
    const entries = await Promise.all(opened.map(({ caseId }) => offer(caseId)));
    const result = await surveyed();
    await pass("95 days");
    const whatItSays = async () => {
      await clear();
      await make();
      return (await made())
        .map(({ period, figures: shown, results }) => ({ from: `${period.from}`, shown, results }))
        .toSorted((one, other) => one.from.localeCompare(other.from));
    };
    const inTime = await whatItSays();
    expect(inTime.find(({ results }) => results.length > 0)).toMatchObject({
      shown: { owed: 10, talks: 10, accepted: 0 },
    });

    await world.ledger.inTransaction(as(world.investigator), async (book) => {
      await book.supersedeTasks(
        world.trust,
        opened.map(({ taskId }) => taskId),
      );
      for (const id of entries) {
        const before = (await book.lockSupport(id))!;
        const answeredOn = before.entry.offeredOn;
        await book.changeSupport(before, { ...before.entry, answer: "accepted", answeredOn }, {});
      }
    });
    await surveyed(result);
    expect(await whatItSays()).toEqual(inTime);
  });
});

it("a report made late counts what was owed in its period, also where more time was given since", async () => {
  const opened: Opened[] = [];
  for (let count = 0; count < 9; count += 1) opened.push(await openCaseIn(world));
  await pass("95 days");
  const owed = async () => {
    await clear();
    await make();
    return (await made()).map(({ period, figures: shown }) => `${period.from} ${shown["owed"]}`).toSorted();
  };
  const inTime = await owed();
  await world.ledger.inTransaction(as(world.investigator), async (book) => {
    for (const { caseId, taskId } of opened) await putOff(book, caseId, taskId);
  });
  expect(await owed()).toEqual(inTime);
});

/** To a month from now. */
async function putOff(book: Book, caseId: string, taskId: string): Promise<void> {
  const organisationId = world.trust;
  const [task] = await world.superuser.query<{ at: Date; on: string }>(
    "select due_at as at, due_on::text as on from dignity.task where id = $1",
    taskId,
  );
  const before = {
    at: Temporal.Instant.fromEpochMilliseconds(Number(task!.at)),
    localDate: Temporal.PlainDate.from(task!.on),
    rule: "1 hour",
  };
  const at = book.now.add({ hours: 24 * 30 });
  const due = { at, localDate: at.toZonedDateTimeISO("Europe/London").toPlainDate(), rule: "extended" };
  const id = randomUUID();
  await book.enterExtension({
    id,
    organisationId,
    caseId,
    taskId,
    number: 1,
    before,
    due,
    reason: "A witness is away",
  });
  await book.retime({ taskId, organisationId, due, extended: 1, wake: { rung: 0, at } });
}

it("a case of half past eleven by the sun is one of the next day where clocks are an hour ahead", async () => {
  const [moved] = await world.superuser.query<{ year: number }>(
    "select extract(year from app.now() + interval '1 year')::integer as year",
  );
  const end = `${moved!.year}-03-31`;
  const openAt = async (time: string, many: number) => {
    await world.superuser.query("select app.move_clock($1::timestamptz - app.now())", `${end}T${time}Z`);
    for (let count = 0; count < many; count += 1) await openCaseIn(world);
  };
  await openAt("22:55:00", 9);
  await openAt("23:30:00", 14);
  await pass("100 days");
  await make();
  const opened = (await made()).map(({ period, figures: shown }) => `${period.from} ${shown["opened"]}`);
  expect(opened).toContain(`${moved!.year}-01-01 10`);
  expect(opened).toContain(`${moved!.year}-04-01 15`);
});

describe("a report that is made", () => {
  it("less often from a version on is not taken for one of those before it", async () => {
    await pass("366 days");
    const since = Temporal.PlainDate.from("2026-08-01");
    await make((day) => every(Temporal.PlainDate.compare(day, since) < 0 ? "quarter" : "halfYear"));
    const first = ["2026-01-01 2026-04-01", "2026-04-01 2026-07-01", "2026-04-01 2026-10-01", "2026-10-01 2027-04-01"];
    expect((await periods()).slice(0, 4)).toEqual(first);
  });

  it("is not made once more for days that it has told of, where an organisation's year begins on another day", async () => {
    await make();
    const before = await periods();
    const begins = (day: string) =>
      world.superuser.query(
        "update dignity.organisation set reporting_year_starts = $2 where id = $1",
        world.trust,
        day,
      );
    await begins("05-01");
    await make();
    const since = (await periods()).filter((one) => !before.includes(one));
    await begins("04-01");
    // At most the one in which the new year's first period ends.
    expect(since.length).toBeLessThanOrEqual(1);
  });
});

async function offer(caseId: string): Promise<string> {
  const id = randomUUID();
  const [party] = await world.superuser.query<{ id: string }>(
    "select id from dignity.case_party where case_id = $1 and role = 'witness'",
    caseId,
  );
  const placed = { id, organisationId: world.trust, caseId, policyId: policy.id, pathway, partyId: party!.id };
  await world.ledger.inTransaction(as(world.manager), (book) =>
    book.enterSupport({ ...placed, entry: { ...referralOn(book.now), kind: "offer" }, texts: {} }),
  );
  return id;
}

async function surveyed(replaces?: string): Promise<string> {
  const grant = { pathway, role: "manager", action: "watch", reach: "organisation", programmeId: null, hidden: [] };
  const { id: personId, organisationId, capacity } = world.manager;
  const by: Actor = { personId, organisationId, capacity, grants: [grant as Actor["grants"][number]] };
  const day = Temporal.PlainDate.from("2026-03-31");
  const input = { idempotencyKey: randomUUID(), organisationId, pathway, indicator: "survey", mark: "red", replaces };
  const recorded = await recordIndicatorResult(
    { ...input, periodFrom: day, periodTo: day },
    by,
    houseUnder(() => every("quarter")),
  );
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.errors));
  return recorded.value.resultId;
}
