import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { admin } from "./admin.ts";
import type { RoleUrls } from "./migrate.ts";
import type {} from "./provided.ts";

/** A database of the test's own; `drop` removes it, also from under open connections. */
export interface EmptyDatabase {
  readonly ownerUrl: string;
  readonly drop: () => Promise<void>;
}

export interface FreshDatabase extends EmptyDatabase, RoleUrls {}

/** A database with every migration applied and nothing in it: a copy, made in some 30 ms. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { template } = inject("backend");
  if ("missing" in template) throw new Error(`There is no migrated database: ${template.missing}`);
  const name = await create(`template ${template.name} strategy file_copy`);
  const { appUrl, queueUrl, sweepUrl } = template.roles;
  return {
    ...databaseNamed(name),
    appUrl: pointedAt(name, appUrl),
    queueUrl: pointedAt(name, queueUrl),
    sweepUrl: pointedAt(name, sweepUrl),
  };
}

/** A database without anything, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<EmptyDatabase> {
  return databaseNamed(await create("template template0"));
}

async function create(how: string): Promise<string> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await admin(inject("backend").ownerUrl, `create database ${name} ${how}`);
  return name;
}

function databaseNamed(name: string): EmptyDatabase {
  const { ownerUrl } = inject("backend");
  return {
    ownerUrl: pointedAt(name, ownerUrl),
    async drop() {
      await admin(ownerUrl, untilLeft(name));
      await admin(ownerUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/**
 * Pools end before their connections have closed, and one that is broken off meanwhile throws where nobody listens. So
 * the last connection is awaited; whatever is still open after a second was left open, and is broken off.
 */
const untilLeft = (name: string) => `do $$ begin
  for turn in 1..100 loop
    exit when not exists (select from pg_stat_activity where datname = '${name}');
    perform pg_sleep(0.01);
    perform pg_stat_clear_snapshot();
  end loop;
end $$`;

function pointedAt(name: string, url: string): string {
  const pointed = new URL(url);
  pointed.pathname = name;
  return pointed.href;
}
