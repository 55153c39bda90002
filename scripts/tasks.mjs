import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensurePackages, ensureTools } from "./bootstrap.mjs";
import { build, buildCommandLine } from "./build.mjs";
import { runChecks, runScript } from "./checks.mjs";
import { run } from "./child.mjs";
import { environment, root, toolEnvironment } from "./places.mjs";
import { runTests } from "./tests.mjs";
import { Trouble } from "./trouble.mjs";

/** The programs that stand behind the tasks of the same name. */
const programs = {
  start: "packages/server/dist/start.js",
  tour: "packages/demo/dist/tour/main.js",
  prove: "test/proofs/main.ts",
  bench: "test/bench/main.ts",
  dignity: "packages/cli/dist/main.js",
};

/** What has to be built first, where that is not everything. */
const builds = { dignity: buildCommandLine };

const tasks = {
  build,
  test: (args) => (args.length > 0 ? testSome(args) : testAll()),
  tests: testSome,
  check: () => counted(runChecks),
  exec: ([command, ...args]) => plainly(command ?? "node", args, environment),
  pnpm: (args) => plainly("pnpm", args, toolEnvironment),
};

/** Sees to what the task needs, runs it, and returns the exit code. */
export async function runTask(task = "start", args = []) {
  await (task === "pnpm" ? ensureTools() : ensurePackages());
  if (Object.hasOwn(tasks, task)) return tasks[task](args);
  if (Object.hasOwn(programs, task)) return (await isBuilt(builds[task])) ? runProgram(task, args) : 1;
  if (task.startsWith("check:")) return (await runScript(task, args)) ? 0 : 1;
  const known = [...Object.keys(programs), ...Object.keys(tasks), "check:..."].join(", ");
  throw new Trouble(`There is no task "${task}".`, `There are: ${known}.`);
}

function testAll() {
  return counted(async () => {
    const checks = await runChecks();
    const { passed, failed, skipped } = await runTests();
    return { passed: checks.passed + passed, failed: checks.failed + failed, skipped };
  });
}

/** Tests of a package run on its sources; those of the whole house may start the built server. */
function testSome(args) {
  const paths = args.filter((arg) => !arg.startsWith("-"));
  const onSources = paths.length > 0 && paths.every((path) => /^(packages|plugins)\//.test(path));
  return counted(() => runTests(args), !onSources);
}

/** Runs work that counts what passed and what failed, and ends with a line that says so. */
async function counted(work, needsBuild = true) {
  const built = !needsBuild || (await isBuilt());
  const { passed, failed, skipped = 0 } = built ? await work() : { passed: 0, failed: 1 };
  if (skipped > 0) console.log(`\n${skipped} tests were skipped (see above).`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function isBuilt(make = build) {
  if ((await make()) === 0) return true;
  console.error("\nThe build failed, so nothing after it was run.");
  return false;
}

async function runProgram(task, args) {
  const program = programs[task];
  if (!existsSync(join(root, program))) {
    throw new Trouble(`${program} is not there.`, "Look whether the checkout is whole: git status");
  }
  return plainly("node", [program, ...args], environment);
}

async function plainly(command, args, env) {
  return (await run(command, args, { cwd: root, env })).code;
}
