import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { onTestFinished } from "vitest";

import type { WorkerSettings } from "./worker.ts";

const script = fileURLToPath(new URL("worker.ts", import.meta.url));

export interface WorkerProcess {
  readonly kill: () => void;
  /** How it ended: its exit code, or the signal that killed it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts a worker on what has been built. It does not outlive the test. */
export function startProcess(settings: WorkerSettings): WorkerProcess {
  const env = { ...process.env, WORKER_SETTINGS: JSON.stringify(settings) };
  const child = spawn(process.execPath, [script], { env, stdio: ["ignore", "inherit", "inherit"] });
  const kill = () => void child.kill("SIGKILL");
  onTestFinished(kill);
  return { kill, ended: endOf(child) };
}

async function endOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return signal ?? code ?? 0;
}
