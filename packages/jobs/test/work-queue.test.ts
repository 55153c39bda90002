import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { describe, expect, onTestFinished, test } from "vitest";

import { describeOnRedis } from "../../../test/support/redis.ts";
import { CodedError } from "../src/coded-error.ts";
import { connectQueues, type Fault, type Job, type QueueConfig, type Queues, type Retry } from "../src/index.ts";
import { postgresServer, type QueueServer, redisServer } from "./support/queue-server.ts";
import { log, newSignal } from "./support/signals.ts";

describe("a queue on PostgreSQL", () => {
  conformance(postgresServer);
});
describeOnRedis("a queue on Redis", (redisUrl) => {
  conformance(() => redisServer(redisUrl));
});

function conformance(start: () => Promise<QueueServer>): void {
  test("hands each job of a batch to the handler of its name", async () => {
    const { queue } = await opened(start);
    const done = log<unknown>();
    await queue.process(
      { one: async (data) => done.add(["one", data]), two: async (data) => done.add(["two", data]) },
      oneByOne,
    );
    await queue.add([job("a", "one", { ids: ["x", "y"] }), job("b", "two", { id: "z" })]);
    await done.until(({ length }) => length === 2);
    expect(done.entries).toEqual(
      expect.arrayContaining([
        ["one", { ids: ["x", "y"] }],
        ["two", { id: "z" }],
      ]),
    );
  });

  test("takes the same id once while it waits, and again when it is done", async () => {
    const { queue } = await opened(start);
    const done = log<string>();
    await queue.add([job("a"), job("a"), job("b")]);
    await queue.add([job("a")]);
    await queue.process({ work: async (data) => done.add(String(data["id"])) }, oneByOne);
    await queue.idle();
    expect(done.entries).toEqual(["a", "b"]);
    await queue.add([job("a")]);
    await queue.idle();
    expect(done.entries).toEqual(["a", "b", "a"]);
  });

  test("tries again after a pause, then gives up and keeps nothing", async () => {
    const { queue, faults } = await opened(start, { attempts: 3, firstPauseMs: 20.5 });
    const tries = log<number>();
    await queue.process(
      {
        work: async () => {
          tries.add(Date.now());
          throw new CodedError("NOT_YET");
        },
      },
      oneByOne,
    );
    await queue.add([job("a")]);
    await faults.until(({ length }) => length === 3);
    await queue.idle();
    const [first = 0, second = 0, third = 0] = tries.entries;
    expect(second - first).toBeGreaterThanOrEqual(20);
    expect(third - second).toBeGreaterThanOrEqual(40);
    expect(faults.entries.map(({ code }) => code)).toEqual(["NOT_YET", "NOT_YET", "NOT_YET"]);
    await queue.add([job("a")]);
    await faults.until(({ length }) => length === 4);
  });

  test("keeps no word of what an error says", async () => {
    const { queue, server, faults } = await opened(start, { attempts: 2, firstPauseMs: 60_000 });
    const canary = "Jo Bloggs shouted at Sam";
    await queue.process({ work: () => Promise.reject(Object.assign(new Error(canary), { code: canary })) }, oneByOne);
    await queue.add([job("a")]);
    await faults.until(({ length }) => length === 1);
    await queue.idle();
    const contents = await server.contents();
    expect(contents).toContain("UNEXPECTED");
    expect(contents).not.toContain("Bloggs");
    expect(contents).not.toMatch(/\.ts:\d/);
  });

  test("a job nobody knows is reported and holds up nobody", async () => {
    const { queue, faults } = await opened(start);
    const done = log<string>();
    await queue.process({ work: async () => done.add("done") }, oneByOne);
    await queue.add([job("a", "from-a-later-version"), job("b")]);
    await queue.idle();
    expect(done.entries).toEqual(["done"]);
    expect(faults.entries).toMatchObject([{ where: "test/from-a-later-version", code: "UNKNOWN_JOB" }]);
  });

  test("is idle when nothing waits and nothing runs, whatever pauses", async () => {
    const { queue, faults } = await opened(start, { attempts: 2, firstPauseMs: 3_600_000 });
    const [begun, goOn] = [newSignal(), newSignal()];
    await queue.process(
      {
        work: async () => {
          begun.resolve();
          await goOn.promise;
          throw new CodedError("LATER");
        },
      },
      oneByOne,
    );
    await queue.add([job("a")]);
    await begun.promise;
    let idle = false;
    const waiting = queue.idle().then(() => (idle = true));
    await queue.add([job("a")]);
    expect(idle).toBe(false);
    goOn.resolve();
    await waiting;
    expect(faults.entries).toHaveLength(1);
  });

  test("repeats for all who ask as if one had asked, and begins again after the queue was emptied", async () => {
    const { queues, queue, server } = await opened(start);
    const other = queues.open("test");
    onTestFinished(() => other.close());
    const ticks = log<number>();
    const handlers = { tick: async () => ticks.add(Date.now()) };
    await Promise.all([queue.process(handlers, oneByOne), other.process(handlers, oneByOne)]);
    const asked = Date.now();
    await Promise.all([queue.repeat("tick", 0.5), other.repeat("tick", 0.5)]);
    await ticks.until(({ length }) => length === 6);
    // The first may come twice, where both ask at once, and one may come late; two that repeat would have done by 1000.
    const [, , , , , sixth = 0] = ticks.entries;
    expect(sixth - asked).toBeGreaterThanOrEqual(1500);
    await server.empty();
    const before = ticks.entries.length;
    await ticks.until(({ length }) => length >= before + 2);
  });

  test("a job outlives whoever dies of it, however often", async () => {
    const { queue, server } = await opened(start);
    await queue.add([job("a")]);
    for (let death = 0; death < 3; death += 1) expect(await mortalWorker(server.config)).toBe("SIGKILL");
    const done = log<string>();
    await queue.process({ work: async () => done.add("done") }, { concurrency: 1, lockMs: 1000 });
    await queue.idle();
    expect(done.entries).toEqual(["done"]);
  });

  test("closes when what runs is done", async () => {
    const { queue } = await opened(start);
    const [begun, goOn] = [newSignal(), newSignal()];
    const order: string[] = [];
    await queue.process(
      {
        work: async () => {
          begun.resolve();
          await goOn.promise;
          order.push("done");
        },
      },
      oneByOne,
    );
    await queue.add([job("a")]);
    await begun.promise;
    const closed = queue.close().then(() => order.push("closed"));
    goOn.resolve();
    await closed;
    expect(order).toEqual(["done", "closed"]);
  });
}

const oneByOne = { concurrency: 1 };

const job = (id: string, name = "work", data: Job["data"] = { id }): Job => ({ name, id: `sweep-${id}`, data });

/** How the process ended: its exit code, or the signal that killed it. */
async function mortalWorker(config: QueueConfig): Promise<unknown> {
  const env = { ...process.env, QUEUE: JSON.stringify(config) };
  const script = fileURLToPath(new URL("support/mortal-worker.ts", import.meta.url));
  const child = spawn(process.execPath, [script], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [code, signal] = await once(child, "exit");
  return signal ?? code;
}

async function opened(start: () => Promise<QueueServer>, retry?: Retry) {
  const server = await start();
  const faults = log<Fault>();
  const queues: Queues = connectQueues(server.config, faults.add);
  const queue = queues.open("test", retry);
  onTestFinished(async () => {
    await queue.close();
    await queues.close();
    await server.drop();
  });
  return { server, queues, queue, faults };
}
