import { run } from "./child.mjs";
import { environment, root } from "./places.mjs";

/** Builds every package that changed, and shows what the compiler says only if it fails; returns the exit code. */
export async function build(args = []) {
  console.log("== Building (the first time about 20 seconds, then a moment)");
  const quietly = ["--output-logs=errors-only", "--ui=stream"];
  const options = { cwd: root, env: environment, listen: "silently" };
  const { code, output } = await run("turbo", ["run", "build", ...quietly, ...args], options);
  if (code !== 0) console.error(output);
  return code;
}
