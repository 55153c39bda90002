import type { Outcome, UserError as Told } from "@dignity/application";

import type { UserError } from "./types/user-error.ts";
import { userErrorView } from "./user-errors.ts";

/** Shows what came of something: its value when all went well, what to mend when nothing was done. */
export type ShowOutcome<T, P> = (userErrors: readonly UserError[], value?: T) => P;

/** Hands a form to its command, if it is one at all, and tells what came of it. */
export async function perform<I, T, P>(
  input: Outcome<I>,
  command: (input: I) => Promise<Outcome<T>>,
  show: ShowOutcome<T, P>,
): Promise<P> {
  const outcome = input.ok ? await command(input.value) : input;
  return outcome.ok ? show([], outcome.value) : show(shown(outcome.errors));
}

const shown = (errors: readonly Told[]) => errors.map(userErrorView);
