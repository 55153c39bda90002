import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { onTestFinished } from "vitest";

/** One of our programs, as it is built, in a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  readonly directory: string;
  readonly ended: Promise<number | null>;
  output(): string;
  /** The first group of what it says, once it has said it. */
  said(what: RegExp): Promise<string>;
}

/** Runs a program, named from the root, with nothing of our environment but where programs are. It ends with the test. */
export function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const directory = mkdtempSync(join(tmpdir(), "dignity-run-"));
  // So that PostgreSQL's own account, which root lends it, gets in.
  chmodSync(directory, 0o755);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DATA_DIRECTORY: directory, ...environment };
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../../${program}`, import.meta.url)), ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const ended = once(child, "close").then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill("SIGINT");
    await ended;
    rmSync(directory, { recursive: true });
  });
  const said = (what: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = what.exec(output);
        if (found) resolve(found[1] ?? "");
      };
      child.stdout.on("data", look);
      ended.then(() => reject(new Error(`It ended without having said ${what}:\n${output}`)), reject);
      look();
    });
  return { process: child, directory, ended, output: () => output, said };
}
