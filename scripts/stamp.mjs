import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Does `work` unless it was done for just these files before. The stamp is written last and
 * removed first, so that work broken off half-way is done again.
 */
export async function unlessStamped(stamp, files, work) {
  const wanted = fingerprint(files);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function fingerprint(files) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const file of files) hash.update("\0").update(existsSync(file) ? readFileSync(file) : "");
  return hash.digest("hex");
}
