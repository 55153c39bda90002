import { isDeepStrictEqual } from "node:util";

import { type Meaning, other, type Place, type Told, toldOf } from "./meaning.ts";

/** Says what it means that a part of a rule was one thing and now is another; undefined: the rule has no such part. */
export type Tell<V> = (was: V | undefined, now: V | undefined, place: Place) => readonly Told[];

/** How the parts of one kind of rule are told. */
export type Tellers<T> = { readonly [K in keyof T]?: Tell<Exclude<T[K], undefined>> };

/** Tells each part that is otherwise. One that nobody knows to tell is told by its name: nothing goes untold. */
export function tellFields<T extends object>(
  was: Partial<T>,
  now: Partial<T>,
  tellers: Tellers<T>,
  place: Place,
): readonly Meaning[] {
  const parts = Object.keys({ ...was, ...now }) as (keyof T & string)[];
  return parts.flatMap((part) => {
    if (isAlike(was[part], now[part])) return [];
    const tell: Tell<never> | undefined = tellers[part];
    const told = tell?.(was[part] as never, now[part] as never, place) ?? [];
    return toldOf(place.rule, told.length > 0 ? told : other(`${place.name}: \`${part}\` is not as it was.`));
  });
}

/** Whether both say the same. Where that comes from is told apart from what it says. */
export const isAlike = (one: unknown, another: unknown) =>
  isDeepStrictEqual(one, another) || isDeepStrictEqual(withoutSources(one), withoutSources(another));

function withoutSources(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSources);
  if (typeof value !== "object" || value === null) return value;
  if ("standing" in value && "document" in value) return "source";
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutSources(part)]));
}
