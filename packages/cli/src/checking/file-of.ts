import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The source file that names a version of a policy; undefined if none does, or nobody wrote it down whole. */
export function fileOf(policy: string, folder: string): string | undefined {
  const sources = join(folder, "src");
  if (!existsSync(sources)) return undefined;
  const files = globSync("**/*.ts", { cwd: sources }).map((file) => join(sources, file));
  return files.find((file) => readFileSync(file, "utf8").includes(`"${policy}"`));
}
