import { compileWith } from "./compile-with.ts";
import type { CompilerFault } from "./fault.ts";
import type { Tried } from "./tried.ts";

/** Has the compiler look at each fault, and at the plugins as they are. */
export async function tryCompiler(faults: readonly CompilerFault[]): Promise<Tried> {
  const { unbroken, broken } = await compileWith(faults);
  return {
    complaints: unbroken,
    verdicts: broken.map(({ fault, errors }) => {
      const caught = errors.some((error) => error.includes(fault.says));
      return caught ? { fault, caught } : { fault, caught, instead: errors[0] ?? "" };
    }),
  };
}
