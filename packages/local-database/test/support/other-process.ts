import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** Runs a piece of code in a process of its own, and waits until it prints its first line. */
export async function otherProcess(code: string, ...args: string[]): Promise<{ line: string; child: ChildProcess }> {
  const source = JSON.stringify(new URL("../../src/", import.meta.url).href);
  const child = spawn(process.execPath, ["--input-type=module", "-e", `const source = ${source};\n${code}`, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return { line, child };
}

/** Kills the process without a chance to tidy up, and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
