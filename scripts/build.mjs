import { run } from "./child.mjs";
import { environment, root } from "./places.mjs";

/** Builds every package that changed, and shows what the compiler says only if it fails; returns the exit code. */
export const build = (args = []) =>
  quietly("turbo", ["run", "build", "--output-logs=errors-only", "--ui=stream", ...args]);

/**
 * Builds the command line and what it stands on, and nothing else: it reads plugins as they are written, and one that
 * does not compile is just what it has to look at.
 */
export const buildCommandLine = () => quietly("tsc", ["-b", "packages/cli"]);

async function quietly(command, args) {
  console.error("== Building (the first time about 20 seconds, then a moment)");
  const { code, output } = await run(command, args, { cwd: root, env: environment, listen: "silently" });
  if (code !== 0) console.error(output);
  return code;
}
