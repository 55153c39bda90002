import { parse } from "node:path";
import type { Account } from "./account.ts";
import { runAs } from "./run-as.ts";

/**
 * Whether `account` can enter the directory. Asked of the system rather than worked out from
 * modes: access lists, mounts and security modules have a say too.
 */
export async function canEnter(account: Account | undefined, directory: string): Promise<boolean> {
  if (!account) return true;
  const asked = await runAs(account, "/bin/sh", ["-c", 'cd -- "$1"', "sh", directory], "/");
  return asked.ok;
}

/** Whether `account` can run the program: it is found, may be executed, and loads its libraries. */
export async function canRun(account: Account | undefined, program: string): Promise<boolean> {
  const asked = await runAs(account, program, ["--version"], parse(program).root);
  return asked.ok;
}
