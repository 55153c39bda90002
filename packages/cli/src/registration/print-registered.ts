import type { Output } from "../output/output.ts";
import type { Registered } from "./register-plugin.ts";

/** Prints which lists a plugin was added to, and which had it already. */
export function printRegistered(all: readonly Registered[], { print, mark }: Output): void {
  for (const { file, says, isChanged } of all)
    print(isChanged ? `${mark("green", "✓")} added to ${file}: ${says}` : `  ${file} names it already`);
}
