import { run } from "./child.mjs";
import { environment, root } from "./places.mjs";

/** Builds every package that changed; returns the exit code. */
export async function build(args = []) {
  console.log("== Building (the first time about 20 seconds, then a moment)");
  const options = { cwd: root, env: environment };
  const quietly = ["--output-logs=errors-only", "--ui=stream"];
  const { code } = await run("turbo", ["run", "build", ...quietly, ...args], options);
  return code;
}
