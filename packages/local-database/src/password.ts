import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { LocalDatabaseError } from "./errors.ts";
import type { Place } from "./place.ts";

/**
 * The owner's password: made at random for a new database, read back for an old one. Every
 * process on the machine can reach the port, so being local is no reason for a known password.
 */
export function passwordOf(place: Place): string {
  if (existsSync(place.password)) return readFileSync(place.password, "utf8").trim();
  if (existsSync(place.data)) {
    throw new LocalDatabaseError(
      `The password file ${place.password} is gone, so the database beside it cannot be opened.`,
      `Put the file back, or begin afresh with: rm -rf ${place.home}`,
    );
  }
  const password = randomBytes(24).toString("base64url");
  writeFileSync(place.password, `${password}\n`, { mode: 0o600 });
  return password;
}
