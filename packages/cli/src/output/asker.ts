import { confirm, isCancel, multiselect, select, text } from "@clack/prompts";

import { Trouble } from "../trouble.ts";
import type { Asker } from "./output.ts";

/** Asks whoever sits at the terminal. */
export const asker: Asker = {
  text: async (message, { initial, fault } = {}) => {
    const validate = (given: string | undefined) => fault?.(given ?? "");
    return answered(await text({ message, validate, ...(initial !== undefined && { initialValue: initial }) }));
  },
  // Whoever only presses Enter has agreed to nothing.
  yesNo: async (message) => answered(await confirm({ message, initialValue: false })),
  choice: async (message, options) => answered(await select({ message, options: listed(options) })),
  someOf: async (message, options) => answered(await multiselect({ message, options: listed(options) })),
};

const listed = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }));

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer))
    throw new Trouble("STOPPED", "You stopped it. Nothing was changed.", "Run it again when you like.");
  return answer as Exclude<T, symbol>;
}
