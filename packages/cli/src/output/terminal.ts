import { styleText } from "node:util";

import { spinner } from "@clack/prompts";

import { asker } from "./asker.ts";
import type { Output } from "./output.ts";

/** The terminal this process runs in. Marks follow NO_COLOR and whether anybody sees them; nobody at it is never asked. */
export function terminal(): Output {
  const isAttended = process.stdin.isTTY && process.stdout.isTTY;
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    tell: (text) => void process.stderr.write(`${text}\n`),
    working: (what, work) => (isAttended ? spinning(what, work) : plainly(what, work)),
    mark: (mark, text) => styleText(mark, text, { stream: process.stdout }),
    ...(isAttended && { asker }),
  };
}

async function spinning<T>(what: string, work: () => Promise<T>): Promise<T> {
  const wheel = spinner();
  wheel.start(what);
  try {
    return await work();
  } finally {
    wheel.stop(what);
  }
}

function plainly<T>(what: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`${what}\n`);
  return work();
}
