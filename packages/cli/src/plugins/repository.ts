import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The repository that a folder lies in; else the one this command runs from, if it runs from one. */
export const repositoryAt = (folder: string): string | undefined => around(folder) ?? around(import.meta.dirname);

/** Whether a folder lies in a repository with plugins of its own. */
export const isInRepository = (folder: string): boolean => around(folder) !== undefined;

function around(path: string): string | undefined {
  const folder = resolve(path);
  if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : around(above);
}
