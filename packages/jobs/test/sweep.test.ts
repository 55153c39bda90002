import { randomUUID } from "node:crypto";

import { expect, test } from "vitest";

import type { Job } from "../src/index.ts";
import { relayOutbox } from "../src/relay.ts";
import { sweep } from "../src/sweep.ts";
import { world } from "./support/world.ts";

test("an alarm that finds more than a pass takes rings again behind its batches, until it can move nothing", async () => {
  const { schedule, fallDue } = world();
  fallDue(randomUUID(), 5);
  const [tasks, deliveries] = [collecting(), collecting()];
  const alarm = sweep({ schedule, tasks: tasks.queue, deliveries: deliveries.queue, limit: 3 });
  await alarm({});
  const again = tasks.jobs.at(-1);
  expect(tasks.jobs.map(({ name }) => name)).toEqual(["escalate", "sweep"]);
  // Nothing has been escalated since: the same three are due.
  await alarm(again?.data ?? {});
  expect(tasks.jobs.slice(2).map(({ name }) => name)).toEqual(["escalate"]);
});

test("an alarm that finds all in one pass does not ring again", async () => {
  const { schedule, fallDue } = world();
  fallDue(randomUUID(), 2);
  const [tasks, deliveries] = [collecting(), collecting()];
  await sweep({ schedule, tasks: tasks.queue, deliveries: deliveries.queue, limit: 3 })({});
  expect(tasks.jobs.map(({ name }) => name)).toEqual(["escalate"]);
});

test("what the queue does not take stays in the outbox", async () => {
  const { schedule, outbox, write } = world();
  write(randomUUID());
  const broken = { ...collecting().queue, add: () => Promise.reject(new Error("gone")) };
  await expect(relayOutbox(schedule, broken)).rejects.toThrow("gone");
  expect(outbox).toHaveLength(1);
});

test("what nothing listens to is relayed to nobody", async () => {
  const { schedule, outbox } = world();
  outbox.push({ id: "1", organisationId: randomUUID(), topic: "case.opened", subjectId: randomUUID() });
  const { queue, jobs } = collecting();
  expect(await relayOutbox(schedule, queue)).toBe(1);
  expect([jobs, outbox]).toEqual([[], []]);
});

const nothing = () => Promise.resolve();

/** A queue that keeps what it is given and works on none of it. */
function collecting() {
  const jobs: Job[] = [];
  const add = async (more: readonly Job[]) => void jobs.push(...more);
  return { jobs, queue: { add, process: nothing, repeat: nothing, idle: nothing, close: nothing } };
}
