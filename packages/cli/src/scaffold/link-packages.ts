import { execFile } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import { shellWord } from "../output/shell-word.ts";
import { repositoryAround } from "../plugins/repository.ts";
import type { Site } from "./write-plugin.ts";

const run = promisify(execFile);

/** What the tests of a plugin import, and where it is in a repository. */
const packages: Readonly<Record<string, string>> = {
  "@dignity/plugin-sdk": "packages/plugin-sdk",
  "@dignity/plugin-testkit": "packages/plugin-testkit",
  vitest: "node_modules/vitest",
};

/** Lets the plugin find its packages. Returns what is left to do by hand, if it cannot. */
export async function linkPackages(site: Site): Promise<string | undefined> {
  return site.repository === undefined ? linkToOurOwn(site.folder) : install(site.repository);
}

async function install(repository: string): Promise<string | undefined> {
  const script = join(repository, "scripts/run.mjs");
  const args = ["pnpm", "install", "--no-frozen-lockfile", "--prefer-offline"];
  const environment = { ...process.env, CI: "true" };
  const installed = run(process.execPath, [script, ...args], { cwd: repository, env: environment });
  return installed.then(
    () => undefined,
    () => `node scripts/run.mjs ${args.join(" ")}`,
  );
}

/** A plugin that stands alone takes the packages of the repository that this command runs from. */
function linkToOurOwn(folder: string): string | undefined {
  const repository = repositoryAround(import.meta.dirname);
  if (repository === undefined) return `npm install --prefix ${shellWord(folder)}`;
  for (const [name, place] of Object.entries(packages)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(repository, place), link, "junction");
  }
  return undefined;
}
