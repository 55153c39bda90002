import { readFileSync } from "node:fs";

import { parse } from "yaml";

/** The pathway of which a story tells, before it is read. What else may be wrong with the file is told when it is. */
export function pathwayNamedIn(file: string): string | undefined {
  try {
    const { pathway } = (parse(readFileSync(file, "utf8")) ?? {}) as { readonly pathway?: unknown };
    return typeof pathway === "string" ? pathway : undefined;
  } catch {
    return undefined;
  }
}
