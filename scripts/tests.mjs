import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./child.mjs";
import { environment, root } from "./places.mjs";

/** Runs the tests (or those that `args` name), and returns how many did what. */
export async function runTests(args = []) {
  console.log("\n== Tests");
  const scratch = mkdtempSync(join(tmpdir(), "dignity-report-"));
  const report = join(scratch, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const options = { cwd: root, env: environment };
    const { code } = await run("vitest", ["run", ...reporters, ...args], options);
    return count(report, code);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function count(report, code) {
  const { files, passed, failed, skipped } = read(report);
  // A file that fell over before its tests began, or a fault outside them, has no test to blame.
  const fallen = files.filter((file) => file.status === "failed" && !hasFailedTest(file)).length;
  const unnamed = code !== 0 && failed + fallen === 0 ? 1 : 0;
  return { passed, failed: failed + fallen + unnamed, skipped };
}

function read(report) {
  try {
    const found = JSON.parse(readFileSync(report, "utf8"));
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = found;
    return { files: found.testResults, passed, failed, skipped };
  } catch {
    return { files: [], passed: 0, failed: 0, skipped: 0 };
  }
}

const hasFailedTest = (file) => file.assertionResults.some(({ status }) => status === "failed");
