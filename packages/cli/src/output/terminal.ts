import { styleText } from "node:util";

import { asker } from "./asker.ts";
import type { Output } from "./output.ts";

/** The terminal this process runs in. Marks follow NO_COLOR and whether anybody sees them; nobody at it is never asked. */
export function terminal(): Output {
  const isAttended = process.stdin.isTTY && process.stdout.isTTY;
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    tell: (text) => void process.stderr.write(`${text}\n`),
    mark: (mark, text) => styleText(mark, text, { stream: process.stdout }),
    ...(isAttended && { asker }),
  };
}
