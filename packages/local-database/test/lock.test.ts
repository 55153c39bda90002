import { expect, test } from "vitest";
import { withLock } from "../src/lock.ts";
import { killHard, otherProcess } from "./support/other-process.ts";
import { scratch } from "./support/scratch.ts";

test("only one holds the lock at a time", async () => {
  const directory = scratch();
  let inside = 0;
  let most = 0;
  const visit = () =>
    withLock(directory, async () => {
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
    });
  await Promise.all(Array.from({ length: 10 }, visit));
  expect(most).toBe(1);
});

test("a lock ends with the process that holds it", async () => {
  const directory = scratch();
  const holder = `
    const { withLock } = await import(source + "lock.ts");
    setInterval(() => {}, 1000);
    await withLock(process.argv[1], () => { console.log("held"); return new Promise(() => {}); });`;
  const { child } = await otherProcess(holder, directory);
  const waiting = withLock(directory, async () => "ours");
  await killHard(child);
  expect(await waiting).toBe("ours");
});
