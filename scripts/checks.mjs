import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { environment, root } from "./places.mjs";

const checks = [
  ["check:types", "Types"],
  ["check:lint", "Lint"],
  ["check:format", "Formatting"],
  ["check:architecture", "Architecture: who may import whom"],
  ["check:dead-code", "Dead code"],
  ["check:schema", "The committed GraphQL schema"],
];

/** Runs every check, also after one has failed, and returns how many did what. */
export async function runChecks() {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const failed = [];
  for (const [script, title] of checks) {
    console.log(`\n== ${title} (${script})`);
    const begun = performance.now();
    // A check that has gone missing has not passed.
    const passed = script in scripts && (await runScript(script));
    if (!passed) failed.push(script);
    console.log(`${passed ? "passed" : "FAILED"} in ${seconds(performance.now() - begun)}`);
  }
  for (const script of failed) console.log(`\nFailed: node scripts/run.mjs ${script}`);
  return { passed: checks.length - failed.length, failed: failed.length };
}

/** Runs one script of the root package.json with the project's own Node. */
export async function runScript(script, args = []) {
  const extra = args.length > 0 ? ["--", ...args] : [];
  const options = { cwd: root, env: environment };
  const { code } = await run("node", ["--run", script, ...extra], options);
  return code === 0;
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
