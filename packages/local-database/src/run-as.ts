import { execFile } from "node:child_process";
import type { Account } from "./account.ts";

/** How a program ended: its exit code (or why it could not run) and what it wrote. */
export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/**
 * Runs a program with the rights of `account`, in a directory which that account may enter:
 * PostgreSQL's programs ask for their working directory and stumble if it is closed to them.
 */
export function runAs(
  account: Account | undefined,
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, [...args], { ...account, cwd, env: cleanEnvironment() }, (error, out, err) =>
      resolve({
        ok: error === null,
        output: `${out}${err}`.trim() || (error?.message ?? ""),
      }),
    );
  });
}

/** The developer's own PGDATA, PGPORT, PGOPTIONS and the like are not meant for this server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"));
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}
