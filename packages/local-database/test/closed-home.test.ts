import { cpSync, existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startLocalDatabase } from "../src/index.ts";
import { installedPrograms } from "../src/programs.ts";
import { canRun } from "../src/reach.ts";
import { reachablePrograms } from "../src/reachable-programs.ts";
import { openRefuge } from "../src/refuge.ts";
import { ask } from "./support/ask.ts";
import { scratch, start } from "./support/scratch.ts";

const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

describe.runIf(isRoot)("as root below a home that only its owner may enter", () => {
  test("the data goes to a refuge, a note says where, and a second start finds it", async () => {
    const directory = join(scratch(0o700), "clone/.data/postgres");
    const refuges = [join(scratch(), "refuge")];
    const first = await start({ directory, refuges });
    await ask(first.url, "create table kept as select 1 as one");
    await first.stop();

    expect(existsSync(join(directory, "data"))).toBe(false);
    expect(readFileSync(join(directory, "where-the-data-is.txt"), "utf8")).toContain(first.home);
    const second = await start({ directory, refuges });
    expect(second.home).toBe(first.home);
    expect(await ask(second.url, "select one from kept")).toBe(1);
  });

  test("programs that the account cannot reach are copied to where it can", async () => {
    const closed = join(scratch(0o700), "native");
    cpSync(installedPrograms(), closed, { recursive: true, verbatimSymlinks: true });
    const refuges = [join(scratch(), "refuge")];
    const programs = await reachablePrograms(closed, nobody, refuges);
    expect(programs.postgres.startsWith(refuges[0] ?? "?")).toBe(true);
    expect(await canRun(nobody, programs.initdb)).toBe(true);
    expect(await reachablePrograms(closed, nobody, refuges)).toEqual(programs);
  });
});

describe("a refuge", () => {
  test("that somebody else laid out is not used", () => {
    const [place, elsewhere] = [scratch(), scratch()];
    symlinkSync(elsewhere, join(place, "planted"));
    expect(openRefuge([join(place, "planted"), join(place, "good")])).toBe(join(place, "good"));
  });

  test("that cannot be made anywhere is an error that says what to do", () => {
    const file = join(scratch(), "file");
    writeFileSync(file, "");
    expect(() => openRefuge([join(file, "below")])).toThrow("set DATABASE_URL");
  });
});

describe("what is missing is named, with what mends it", () => {
  test("a machine for which there is no PostgreSQL", () => {
    expect(() => installedPrograms("aix", "ppc64")).toThrow(/aix-ppc64.*\n.*DATABASE_URL/);
  });

  test("programs that do not run", async () => {
    const native = reachablePrograms(scratch(), undefined, []);
    await expect(native).rejects.toThrow("do not run here");
  });

  test("a lost password file, and data of another version", async () => {
    const directory = scratch();
    const { stop, home } = await start({ directory, durable: false });
    await stop();
    const password = join(home, "password");
    renameSync(password, `${password}.away`);
    await expect(startLocalDatabase({ directory })).rejects.toThrow("begin afresh with: rm -rf");
    renameSync(`${password}.away`, password);
    writeFileSync(join(home, "data/PG_VERSION"), "9\n");
    await expect(startLocalDatabase({ directory })).rejects.toThrow("was made by PostgreSQL 9");
  });
});
