import { explain } from "./explain.ts";

/** Something the operator can mend: what is wrong, and what to do. Told without a stack. */
export class Trouble extends Error {
  override readonly name = "Trouble";

  constructor(what: string, mend: string) {
    super(`${what}\n${mend}`);
  }
}

/** Runs a program's main function: one clear message and exit code 1 if it cannot go on. */
export async function main(run: (exit: () => void) => Promise<void>): Promise<void> {
  try {
    await run(() => process.exit(0));
  } catch (error) {
    console.error(`\n${explain(error)}\n`);
    process.exitCode = 1;
  }
}
