import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The repository that a folder lies in; else the one this command runs from, if it runs from one. */
export const repositoryAt = (folder: string): string | undefined =>
  repositoryAround(folder) ?? repositoryAround(import.meta.dirname);

/** The repository that a folder lies in. */
export function repositoryAround(path: string): string | undefined {
  const folder = resolve(path);
  if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : repositoryAround(above);
}
