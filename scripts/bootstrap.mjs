import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "./child.mjs";
import { environment, root, toolchain, toolEnvironment } from "./places.mjs";
import { unlessStamped } from "./stamp.mjs";
import { Trouble } from "./trouble.mjs";

/** Fetches pnpm, at the version that toolchain/package.json names. */
export async function ensureTools() {
  const manifest = join(toolchain, "package.json");
  await unlessStamped(join(toolchain, "node_modules", ".stamp"), [manifest], async () => {
    console.log("== Fetching pnpm (once; about 10 seconds)");
    const quietly = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
    const args = ["install", ...quietly, "--loglevel=error"];
    const { code, output } = await npm(args);
    if (code !== 0) throw fetching("pnpm", output);
  });
}

/** Installs what pnpm-lock.yaml names, Node 24 among it. */
export async function ensurePackages() {
  await ensureTools();
  await unlessStamped(join(root, "node_modules", ".stamp"), manifests(), async () => {
    console.log("== Installing packages (the first time about a minute)");
    const args = ["install", "--frozen-lockfile", "--reporter=append-only"];
    const options = { cwd: root, env: { ...toolEnvironment, CI: "true" }, listen: true };
    const { code, output } = await run("pnpm", args, options);
    if (code !== 0) throw fetching("the packages", output);
    await assertNode24();
  });
}

/** npm as it was found: the one that runs us, else the one on the path. */
async function npm(args) {
  const self = process.env.npm_execpath;
  const [command, ...before] = self?.endsWith("npm-cli.js") ? [process.execPath, self] : ["npm"];
  try {
    return await run(command, [...before, ...args], {
      cwd: toolchain,
      env: process.env,
      listen: true,
    });
  } catch (error) {
    throw new Trouble(error.message, "npm comes with Node: install Node again, from any source.");
  }
}

async function assertNode24() {
  const { code, output } = await run("node", ["--version"], {
    cwd: root,
    env: environment,
    listen: "silently",
  });
  if (code === 0 && Number(output.slice(1).split(".")[0]) >= 24) return;
  throw new Trouble(
    `There is no Node 24 among the packages for ${process.platform} ${process.arch}.`,
    "Install Node 24 on this machine, for example with: npx --yes n 24",
  );
}

/** Everything that decides what is installed. */
function manifests() {
  const own = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"];
  const members = ["packages", "plugins"].flatMap((group) =>
    readdirSync(join(root, group)).map((member) => join(group, member, "package.json")),
  );
  return [...own, ...members.sort()].map((file) => join(root, file)).filter(existsSync);
}

function fetching(what, output) {
  if (/FROZEN_LOCKFILE|OUTDATED_LOCKFILE|NO_LOCKFILE/.test(output)) {
    return new Trouble(
      "pnpm-lock.yaml does not fit the package.json files.",
      "Bring it up to date with: node scripts/run.mjs pnpm install --no-frozen-lockfile",
    );
  }
  if (/ENOSPC/.test(output)) return new Trouble("The disk is full.", "Free about 2 GB.");
  return new Trouble(
    `Fetching ${what} failed (see above).`,
    "If this machine is offline or behind a proxy, try `npm ping` until it answers; then run the same command again.",
  );
}
