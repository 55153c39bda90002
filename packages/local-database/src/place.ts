import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { accountFor } from "./account.ts";
import { canEnter } from "./reach.ts";
import { openRefuge } from "./refuge.ts";

/** Where one local database lives and with whose rights its server runs. */
export interface Place {
  readonly home: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly account: Account | undefined;
}

/**
 * Chooses the place: the asked directory where the server's account can enter it, otherwise a
 * refuge outside it. That is the case for root in a clone below a home closed to others.
 */
export async function choosePlace(directory: string, refuges: readonly string[]): Promise<Place> {
  mkdirSync(directory, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(directory, 0o755);
  const near = placeIn(directory);
  if (await canEnter(near.account, directory)) return near;
  const home = join(openRefuge(refuges), nameFor(directory));
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  leavePointer(directory, home);
  return placeIn(home);
}

function placeIn(home: string): Place {
  const data = join(home, "data");
  return {
    home,
    data,
    log: join(home, "server.log"),
    password: join(home, "password"),
    account: accountFor(data),
  };
}

/** The same directory finds the same refuge at every start. */
function nameFor(directory: string): string {
  return createHash("sha256").update(directory).digest("hex").slice(0, 16);
}

function leavePointer(directory: string, home: string): void {
  const text = `PostgreSQL does not run as root, and its account may not enter this directory.
The database is therefore kept in:
${home}
`;
  writeFileSync(join(directory, "where-the-data-is.txt"), text);
}
