import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a server writes about itself into its data directory while it runs. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on the data, or undefined if there is none (or only a dead one's trace). */
export function runningPostmaster(data: string): Postmaster | undefined {
  const lines = readLines(join(data, "postmaster.pid"));
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid || !isAlive(pid)) return undefined;
  return { pid, port, ready: lines[7]?.trim() === "ready" };
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // "Not permitted" is an answer about a process that lives.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
