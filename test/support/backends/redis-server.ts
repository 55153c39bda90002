import type { ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { freePort } from "@dignity/local-database";
import { watchOver } from "./watch-over.ts";

/** Starts the machine's own redis-server; returns undefined where there is none. */
export async function startRedisServer(): Promise<{ url: string; stop: () => Promise<void> } | undefined> {
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", tmpdir()];
  const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"], detached: true });
  try {
    await once(server, "spawn");
  } catch {
    return undefined;
  }
  await untilReady(server);
  const release = watchOver(Number(server.pid));
  const stop = async (): Promise<void> => {
    const gone = once(server, "exit");
    server.kill();
    await gone;
    release();
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function untilReady({ stdout }: ChildProcessByStdio<null, Readable, null>): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface(stdout)) {
    said.push(line);
    if (line.includes("Ready to accept connections")) {
      stdout.resume();
      return;
    }
  }
  throw new Error(`redis-server did not start:\n${said.join("\n")}`);
}
