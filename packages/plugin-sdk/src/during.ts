import { type Alike, alike } from "./alike.ts";

/** Gives a group of tasks the states they belong to. */
export function during<const S extends string, const T extends Readonly<Record<string, object>>>(
  states: readonly S[],
  tasks: T,
): Alike<{ readonly during: readonly S[] }, T> {
  return alike({ during: states }, tasks);
}
