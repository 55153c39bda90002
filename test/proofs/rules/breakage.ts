/** One rule of a policy, broken in one way: the value at this place is another, or gone. */
export interface Breakage {
  /** Where, as in "tasks.debrief.by.0". */
  readonly at: string;
  /** To what. Left out: it is taken away. */
  readonly to?: unknown;
}

/** Each of these taken away by itself. */
export const eachGone = (at: string, all: object | undefined): readonly Breakage[] =>
  Object.keys(all ?? {}).map((name) => ({ at: `${at}.${name}` }));

/** These words taken away, where they are said at all. */
export const gone = (at: string, of: object, ...words: readonly string[]): readonly Breakage[] =>
  words.filter((word) => Object.hasOwn(of, word)).map((word) => ({ at: `${at}.${word}` }));

/** All of these as well. */
export function widened(at: string, now: readonly string[], all: readonly string[]): readonly Breakage[] {
  const others = all.filter((one) => !now.includes(one));
  return others.length > 0 ? [{ at, to: [...now, ...others] }] : [];
}

/** The first of these that it is not, or nothing to break it with. */
export function otherOf(at: string, now: string, all: readonly string[]): readonly Breakage[] {
  const other = all.find((one) => one !== now);
  return other === undefined ? [] : [{ at, to: other }];
}
