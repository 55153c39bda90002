import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import type { MigrationInterface, QueryRunner } from "typeorm";

// From the sources and from what is built of them, the root of the repository is equally far.
const directory = new URL("../../../../migrations/core/", import.meta.url);

type Migration = new () => MigrationInterface;

/** One migration for each SQL file, in the order of their numbers. */
export function migrations(): Migration[] {
  const files = readdirSync(fileURLToPath(directory)).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file) => migrationOf(file, readFileSync(new URL(file, directory), "utf8")));
}

/** TypeORM orders migrations by a time at the end of their names; ours is the number of the file. */
function nameOf(file: string): string {
  const number = file.slice(0, file.indexOf("_"));
  return `${basename(file, ".sql")}_${number.padStart(13, "0")}`;
}

const migrationOf = (file: string, sql: string): Migration =>
  class implements MigrationInterface {
    readonly name = nameOf(file);

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }

    async down(): Promise<void> {
      throw new Error(`${file} cannot be undone: restore a backup, or write a migration that goes forward.`);
    }
  };
