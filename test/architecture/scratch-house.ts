import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const repository = resolve(import.meta.dirname, "../..");

interface Check {
  /** The tool's program, below node_modules. */
  readonly program: string;
  readonly config: string;
  readonly args: readonly string[];
}

/** What one of our checks, with our own configuration, answers about a house of a few files apart from this one. */
export async function checkHouse(files: Readonly<Record<string, string>>, check: Check): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "dignity-house-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    await copyFile(join(repository, check.config), join(root, check.config));
    const args = [join(repository, "node_modules", check.program), "--config", check.config, ...check.args];
    // A check that finds something ends with a failure: what it found is what we want to know.
    return await new Promise((done, fail) =>
      execFile(process.execPath, args, { cwd: root }, (error, output, complaint) =>
        output === "" && error ? fail(new Error(complaint)) : done(output),
      ),
    );
  } finally {
    await rm(root, { recursive: true });
  }
}
