import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalDatabaseError } from "./errors.ts";

/** Where root may keep what `nobody` must reach: a lasting place first, a passing one after it. */
export const defaultRefuges: readonly string[] = ["/var/lib/dignity", join(tmpdir(), "dignity")];

/** Makes (or finds) the first of the refuges that can be had, and returns its path. */
export function openRefuge(refuges: readonly string[]): string {
  const refusals: string[] = [];
  for (const refuge of refuges) {
    try {
      mkdirSync(refuge, { recursive: true });
      assertOurs(refuge);
      chmodSync(refuge, 0o755);
      return refuge;
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new LocalDatabaseError(
    `No place could be made for the database: ${refusals.join("; ")}.`,
    "Run from a directory that other accounts may enter, as an ordinary user, or set DATABASE_URL.",
  );
}

/** In a shared directory somebody else may have made the name first, or laid a link there. */
function assertOurs(refuge: string): void {
  const found = lstatSync(refuge);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${refuge} is not a directory of ours`);
  }
}
