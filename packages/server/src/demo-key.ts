import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { newMasterKey } from "@dignity/encryption";

/** The demonstration's master key: made at the first start and kept beside its database, for its owner's eyes alone. */
export function demoMasterKey(directory: string): string {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "master.key");
  if (!existsSync(file)) writeFileSync(file, newMasterKey(), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
