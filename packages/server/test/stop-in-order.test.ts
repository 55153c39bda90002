import { EventEmitter } from "node:events";

import { expect, test, vi } from "vitest";

import { StopInOrder } from "../src/stop-in-order.ts";

test("stops what was started, last first, once, and then ends the process", async () => {
  const { running, signals, exited, told } = set();
  await running.start(
    async () => {
      running.add(stops(told, "database"));
      running.add(stops(told, "api"));
    },
    signals,
    exited.call,
  );
  signals.emit("SIGINT");
  signals.emit("SIGTERM");
  await exited.once;
  expect(told).toEqual(["api", "database"]);
});

test("interrupted half-way, starts nothing more and stops also what the step under way had started", async () => {
  const { running, signals, exited, told } = set();
  const start = running.start(
    async () => {
      running.add(stops(told, "pools"));
      signals.emit("SIGINT");
      await Promise.resolve();
      expect(told).toEqual([]);
      running.add(stops(told, "database"));
      throw new Error("This should not have been reached.");
    },
    signals,
    exited.call,
  );
  await start;
  await exited.once;
  expect(told).toEqual(["database", "pools"]);
});

test("stops what it had started when the next step fails, and passes the fault on", async () => {
  const { running, signals, exited, told } = set();
  const failing = async () => {
    running.add(stops(told, "database"));
    throw new Error("the port is taken");
  };
  await expect(running.start(failing, signals, exited.call)).rejects.toThrow("the port is taken");
  expect(told).toEqual(["database"]);
});

test("goes on stopping when something does not stop", async () => {
  const { running, told } = set();
  const error = vi.spyOn(console, "error").mockReturnValue(undefined);
  running.add(stops(told, "database"));
  running.add(() => Promise.reject(Object.assign(new Error(), { code: "ECONNREFUSED" })));
  await running.stop();
  expect(told).toEqual(["database"]);
  expect(error).toHaveBeenCalledWith(expect.stringContaining("While stopping: The database cannot be reached"));
  error.mockRestore();
});

function set() {
  const { promise: once, resolve: call } = Promise.withResolvers<void>();
  return { running: new StopInOrder(), signals: new EventEmitter(), exited: { once, call }, told: [] as string[] };
}

const stops = (told: string[], what: string) => async () => void told.push(what);
