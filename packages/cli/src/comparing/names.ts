import { roleNames } from "@dignity/policy-docs";

import { isAlike, type Tell } from "./fields.ts";
import { loss, type Place, sight, type Told } from "./meaning.ts";

/** What is only in the one list, and what only in the other. */
export const comeAndGone = <N extends string>(was: readonly N[] = [], now: readonly N[] = []) => ({
  come: now.filter((one) => !was.includes(one)),
  gone: was.filter((one) => !now.includes(one)),
});

type Say = (name: string, place: Place) => readonly Told[];

/** Tells of each name that has come, and of each that is gone. */
export const eachName =
  (come: Say, gone: Say): Tell<readonly string[]> =>
  (was, now, place) => {
    const changed = comeAndGone(was, now);
    return [...changed.come.flatMap((name) => come(name, place)), ...changed.gone.flatMap((name) => gone(name, place))];
  };

/** Tells of each entry that has come, of each that is gone, and of each that is not as it was. */
export const eachEntry =
  <T>(come: SayOf<T>, gone: SayOf<T>, changed: SayOf<T>): Tell<Readonly<Record<string, T>>> =>
  (was = {}, now = {}, place) => [
    ...Object.entries(now).flatMap(([name, one]) => {
      const before = Object.hasOwn(was, name) ? was[name] : undefined;
      if (before === undefined) return come(one, place);
      return isAlike(before, one) ? [] : changed(one, place, before);
    }),
    ...Object.entries(was).flatMap(([name, one]) => (Object.hasOwn(now, name) ? [] : gone(one, place))),
  ];

type SayOf<T> = (one: T, place: Place, before?: T) => readonly Told[];

/** Tells who may newly do something, and who may no longer. */
export const whoMay =
  (doing: (place: Place) => string): Tell<readonly string[]> =>
  (was, now, place) => {
    const { come, gone } = comeAndGone(was, now);
    return [
      ...(come.length > 0 ? sight(`${roleNames(place.after, come)} may newly ${doing(place)}.`) : []),
      ...(gone.length > 0 ? loss(`${roleNames(place.before, gone)} may no longer ${doing(place)}.`) : []),
    ];
  };
