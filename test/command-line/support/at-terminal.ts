import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { onTestFinished } from "vitest";

import type { Ran } from "./dignity.ts";

/** Somebody at a terminal. */
export interface Terminal {
  /** Waits until this is shown, after what was seen before. */
  sees(what: string): Promise<void>;
  types(keys: string): void;
  readonly ended: Promise<Ran>;
}

export const enter = "\r";
export const controlC = "\u0003";

const program = resolve(import.meta.dirname, "../../../packages/cli/dist/main.js");

/** Runs the built `dignity` in a pseudo-terminal of its own, as `script` gives one, from this folder. */
export function atTerminal(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Terminal {
  const words = [process.execPath, program, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
  const command = `stty cols 120 rows 40; exec ${words.join(" ")}`;
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn("script", scriptOf(command), { cwd, env: { PATH, HOME, TERM: "xterm", ...environment } });
  let shown = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text) => (shown += text));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, said: plain(shown) }));
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  const sees = async (what: string) => {
    const patience = { signal: AbortSignal.timeout(20_000) };
    const more = () => once(child.stdout, "data", patience).then(Boolean, () => false);
    while (!plain(shown).slice(seen).includes(what)) {
      if (await Promise.race([more(), ended.then(() => false)])) continue;
      throw new Error(`It ended, or waits, without having shown “${what}”:\n${plain(shown).slice(seen)}`);
    }
    seen = plain(shown).length;
  };
  return { sees, types: (keys) => void child.stdin.write(keys), ended };
}

/** Linux and BSD, and so macOS, do not agree on how `script` is called. */
const scriptOf = (command: string): readonly string[] =>
  process.platform === "linux" ? ["-qec", command, "/dev/null"] : ["-q", "/dev/null", "sh", "-c", command];

const plain = (shown: string) => stripVTControlCharacters(shown).replaceAll("\r", "");
