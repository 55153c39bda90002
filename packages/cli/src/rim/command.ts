import type { Output } from "../output/output.ts";
import type { Given } from "./given.ts";

/** One command as the command line offers it. What it does is a function of its own that knows no command line. */
export interface Command {
  /** Its name and arguments, for example "check [plugin...]". */
  readonly usage: string;
  readonly summary: string;
  /** Each by its flags, for example "--out <file>", with what it says. */
  readonly options?: Readonly<Record<string, string | Repeatable>>;
  /** Lines that show how it is called. */
  readonly examples?: readonly string[];
  /** Does it, and returns the exit code. */
  run(given: Given, output: Output): Promise<number>;
}

/** An option that may be given again and again. */
export interface Repeatable {
  readonly again: string;
}

export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly Command[];
}
