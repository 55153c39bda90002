import { fail, type Outcome, succeed } from "@dignity/application";

type Values<T extends Readonly<Record<string, Outcome<unknown>>>> = {
  -readonly [K in keyof T]: T[K] extends Outcome<infer V> ? V : never;
};

/** All of them, or everything that is wrong with any. */
export function together<T extends Readonly<Record<string, Outcome<unknown>>>>(outcomes: T): Outcome<Values<T>> {
  const entries = Object.entries(outcomes);
  const errors = entries.flatMap(([, outcome]) => (outcome.ok ? [] : outcome.errors));
  if (errors.length) return fail(...errors);
  return succeed(Object.fromEntries(entries.map(([key, outcome]) => [key, outcome.ok && outcome.value])) as Values<T>);
}

export const listed = <T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> => {
  const errors = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.errors));
  return errors.length ? fail(...errors) : succeed(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
};

export const mapped = <T, U>(outcome: Outcome<T>, map: (value: T) => U): Outcome<U> =>
  outcome.ok ? succeed(map(outcome.value)) : outcome;
