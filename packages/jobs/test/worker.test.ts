import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { describeOnRedis } from "../../../test/support/redis.ts";
import { type Fault, startWorker, type WorkerOptions } from "../src/index.ts";
import { postgresServer, type QueueServer, redisServer } from "./support/queue-server.ts";
import { log } from "./support/signals.ts";
import { world } from "./support/world.ts";

describe("a worker on PostgreSQL", () => {
  works(postgresServer);
});
describeOnRedis("a worker on Redis", (redisUrl) => {
  works(() => redisServer(redisUrl));
});

function works(start: () => Promise<QueueServer>): void {
  let server: QueueServer;
  beforeAll(async () => void (server = await start()));
  afterAll(() => server.drop());
  beforeEach(() => server.empty());

  async function working(change: Partial<WorkerOptions> = {}, here = world()) {
    const { house, schedule, mailer } = here;
    const faults = log<Fault>();
    const retry = { attempts: 5, firstPauseMs: 10 };
    const options = { queue: server.config, house, schedule, mailer, sweepEvery: 3600, retry, report: faults.add };
    const worker = await startWorker({ ...options, ...change });
    onTestFinished(() => worker.stop());
    return { ...here, worker, faults };
  }

  test.each([
    [2.5, "2.5 s ahead of"],
    [-3600, "3600.0 s behind"],
  ])("whose clock is off by %d s does not start, and says why", async (skew, words) => {
    const here = world();
    const schedule = { ...here.schedule, clockSkew: async () => skew };
    await expect(working({ schedule }, here)).rejects.toMatchObject({
      code: "CLOCK_SKEW",
      message: expect.stringContaining(words),
    });
  });

  test("escalates in batches, each of one organisation", async () => {
    const { worker, due, batches, fallDue } = await working();
    const [one, two] = [randomUUID(), randomUUID()];
    const ids = [...fallDue(one, 250), ...fallDue(two, 3)];
    await worker.sweepNow();
    expect(due.size).toBe(0);
    expect(
      batches.entries.map(({ organisationId, taskIds }) => [organisationId === one, taskIds.length]).toSorted(),
    ).toEqual([
      [false, 3],
      [true, 100],
      [true, 100],
      [true, 50],
    ]);
    expect(batches.entries.flatMap(({ taskIds }) => taskIds).toSorted()).toEqual(ids.toSorted());
  });

  test("a task that cannot be escalated holds up no other, and is found again", async () => {
    const { worker, due, poison, postponed, faults, fallDue } = await working();
    const [bad = ""] = fallDue(randomUUID(), 99);
    poison.add(bad);
    await worker.sweepNow();
    expect([...due.keys()]).toEqual([bad]);
    expect([...postponed]).toEqual([bad]);
    expect(new Set(faults.entries.map(({ code }) => code))).toEqual(new Set(["UNEXPECTED"]));
    poison.clear();
    await worker.sweepNow();
    expect(due.size).toBe(0);
  });

  test("says in which house nobody holds a role that could be told, and nothing else of it", async () => {
    const { worker, deserted, faults, fallDue } = await working();
    const [staffed, empty] = [randomUUID(), randomUUID()];
    deserted.add(empty);
    for (const organisationId of [staffed, empty]) fallDue(organisationId, 2);
    await worker.sweepNow();
    expect(faults.entries).toEqual([{ where: `escalation in ${empty}`, code: "NOBODY_TOLD", cause: undefined }]);
  });

  test("looks in each organisation who has to be told of a result; one that cannot be helped is put off", async () => {
    const { worker, awaiting, poison, postponed, faults } = await working();
    const [good, bad] = [randomUUID(), randomUUID()];
    awaiting.add(bad).add(good);
    poison.add(bad);
    await worker.sweepNow();
    expect([...awaiting]).toEqual([bad]);
    expect([...postponed]).toEqual([bad]);
    expect(new Set(faults.entries.map(({ code }) => code))).toEqual(new Set(["UNEXPECTED"]));
  });

  test("one alarm takes all that is due, however much", async () => {
    const here = world();
    here.fallDue(randomUUID(), 4500);
    const { batches } = await working({}, here);
    await batches.until(() => here.due.size === 0);
    expect(new Set(batches.entries.flatMap(({ taskIds }) => taskIds)).size).toBe(4500);
  });

  test("sends what was posted, once, even if it is handed over twice", async () => {
    const here = world();
    const { relay } = here.schedule;
    const twice: typeof relay = (limit, hand) => relay(limit, async (rows) => (await hand(rows), hand(rows)));
    const { worker, sent, outbox, write } = await working({ schedule: { ...here.schedule, relay: twice } }, here);
    const messageId = write(randomUUID());
    await worker.sweepNow();
    expect(sent.entries.map((message) => message.messageId)).toEqual([messageId]);
    expect(outbox).toEqual([]);
  });

  test("tries again when the mail server asks for patience, under the same Message-ID", async () => {
    const { worker, sent, answers, faults, write } = await working();
    answers.push({ ok: false, permanent: false, code: "SMTP_451" }, { ok: false, permanent: false, code: "SMTP_451" });
    const messageId = write(randomUUID());
    await worker.sweepNow();
    await sent.until(({ length }) => length === 3);
    await worker.sweepNow();
    expect(sent.entries.map((message) => message.messageId)).toEqual([messageId, messageId, messageId]);
    expect(faults.entries.map(({ code }) => code)).toEqual(["DELIVERY_LATER", "DELIVERY_LATER"]);
  });

  test("finds a delivery that the queue has lost", async () => {
    const { worker, sent, write } = await working();
    const messageId = write(randomUUID(), true);
    await worker.sweepNow();
    expect(sent.entries.map((message) => message.messageId)).toEqual([messageId]);
  });

  test("puts nothing in the queue but names and opaque ids", async () => {
    const { worker, poison, fallDue, write } = await working({ retry: { attempts: 2, firstPauseMs: 3_600_000 } });
    for (const id of fallDue(randomUUID(), 1)) poison.add(id);
    write(randomUUID());
    await worker.sweepNow();
    expect(await server.contents()).not.toMatch(/Bloggs|trust\.example|dignity\.invalid|\.ts:/);
  });
}
