import { existsSync, readFileSync, statSync } from "node:fs";
import { LocalDatabaseError } from "./errors.ts";

/** Whose rights the PostgreSQL programs run with. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account to hand the programs to, or undefined to run them as ourselves.
 * PostgreSQL refuses to run as root, so root lends it the rights of `nobody`,
 * which every system has; data that is there already stays with its owner.
 */
export function accountFor(data: string): Account | undefined {
  const ours = process.getuid?.();
  if (ours === undefined) return undefined;
  const owner = existsSync(data) ? statSync(data) : undefined;
  if (ours !== 0) {
    if (owner && owner.uid !== ours) throw belongsToAnother(data, owner.uid);
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return nobody();
}

function nobody(): Account {
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) };
}

function belongsToAnother(data: string, uid: number): LocalDatabaseError {
  return new LocalDatabaseError(
    `The database in ${data} belongs to another account (uid ${uid}).`,
    `Start it from that account (or as root), or set DATABASE_URL to a database of your own.`,
  );
}
