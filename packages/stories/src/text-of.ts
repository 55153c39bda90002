import { readFileSync } from "node:fs";

import { StoryUnreadable } from "./fault.ts";

/** The text of a file that somebody wrote. Throws StoryUnreadable where it is not UTF-8: letters would be lost. */
export function textOf(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new StoryUnreadable([{ file, line: 1, message: "This file is not UTF-8. Save it as UTF-8." }]);
  }
}
