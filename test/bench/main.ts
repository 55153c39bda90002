// The speed of the read path: npm run bench [-- --size 20000]
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { startLocalDatabase } from "@dignity/local-database";
import { migrate } from "@dignity/persistence";

import { fill } from "./fill.ts";
import { benchReadPath } from "./read-path.ts";

const { values } = parseArgs({ options: { size: { type: "string", default: "20000" } } });
const cases = Number(values.size);
if (!Number.isInteger(cases) || cases < 100) throw new Error("--size is a number of cases, 100 or more.");

const directory = mkdtempSync(join(tmpdir(), "dignity-bench-"));
chmodSync(directory, 0o755);
const database = await startLocalDatabase({ directory, durable: false, database: "bench" });
try {
  console.log(`Filling a database with ${cases} cases of 50 organisations, 5 tasks each ...`);
  const { appUrl } = await migrate({ ownerUrl: database.url, mode: "test" });
  await fill(database.url, { cases, organisations: 50 });
  await benchReadPath(appUrl);
} finally {
  await database.stop();
  for (const path of [directory, database.home]) rmSync(path, { recursive: true, force: true });
}
