import { run } from "../../support/program.ts";

export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the built `dignity` in a process of its own, without a terminal, from the root of the repository. */
export async function dignity(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const program = run("packages/cli/dist/main.js", args, environment);
  const code = await program.ended;
  return { code, said: program.output() };
}
