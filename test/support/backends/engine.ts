import { execFile } from "node:child_process";

export type EngineAnswer = { answers: true } | { answers: false; reason: string };

const code = `
  const { getContainerRuntimeClient } = await import("testcontainers");
  await getContainerRuntimeClient().then(() => process.exit(0), (error) => {
    console.error(error.message);
    process.exit(1);
  });`;

/**
 * Asks whether a container engine answers. In a process of its own, for testcontainers waits
 * without end on a socket that accepts a connection and then says nothing.
 */
export function askEngine(limit = 5000): Promise<EngineAnswer> {
  return new Promise((resolve) => {
    const options = { timeout: limit, killSignal: "SIGKILL", cwd: import.meta.dirname } as const;
    execFile(process.execPath, ["--input-type=module", "-e", code], options, (error, _out, complaint) => {
      if (!error) return resolve({ answers: true });
      const reason = error.killed ? `no answer in ${limit} ms` : complaint.trim();
      resolve({ answers: false, reason });
    });
  });
}
