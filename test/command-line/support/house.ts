import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { temporaryFolder } from "./folder.ts";

const repository = resolve(import.meta.dirname, "../../..");

/** The files in which the server of a repository names its plugins. */
export const lists = ["plugins.ts", "../package.json", "../tsconfig.json"].map((file) =>
  join("packages/server/src", file),
);

/** A repository of the test's own, with no plugins, in which nothing can be installed. */
export function house(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "pnpm-workspace.yaml"), 'packages: ["packages/*", "plugins/*"]\n');
  mkdirSync(join(folder, "plugins"));
  for (const file of lists) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(repository, file), join(folder, file));
  }
  return folder;
}
