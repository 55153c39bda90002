import { contains, countKey, mayOverlap, type PlacedFigure } from "./figure-overlap.ts";

/** What anybody gets to see of a count: rounded, or that it is not shown. */
export type Shown = number | "hidden";

export interface Count {
  readonly figure: PlacedFigure;
  readonly count: number;
}

/** Up to here a number could be a few people whom somebody knows. A policy may hide more, never less. */
export const smallest = 7;
const roundedTo = 5;

/**
 * What is shown of figures counted over the same period, in their order. Small numbers are hidden and others rounded. A
 * whole and its parts are shown together only where no subtraction leads to a small number; else the whole alone. What
 * overlaps in any other way is hidden.
 */
export function suppress(counts: readonly Count[], smallUpTo: number = smallest): readonly Shown[] {
  const limit = Math.max(smallUpTo, smallest);
  const open = familiesOf(counts).flatMap((family) => shownOf(family, limit));
  const shown = new Map(open.map(({ figure, count }) => [countKey(figure), rounded(count)]));
  return counts.map(({ figure }) => shown.get(countKey(figure)) ?? "hidden");
}

/** Zero says that there is nobody, and is shown as it is. */
const isSafe = (count: number, limit: number) => count === 0 || count > limit;

const rounded = (count: number) => roundedTo * Math.round(count / roundedTo);

/** The smallest number that is shown as this one. */
export const leastOf = (shown: number): number => Math.max(shown - Math.floor(roundedTo / 2), 0);

/** Those of a family that may be shown side by side. */
function shownOf(family: readonly Count[], limit: number): readonly Count[] {
  const whole = family.find(({ figure }) => family.every((other) => contains(figure, other.figure)));
  if (!whole || !isSafe(whole.count, limit)) return [];
  const parts = family.filter((one) => one !== whole);
  const rest = parts.reduce((left, { count }) => left - count, whole.count);
  const areApart = parts.every((one, at) =>
    parts.slice(at + 1).every((other) => !mayOverlap(one.figure, other.figure)),
  );
  return areApart && [...parts.map(({ count }) => count), rest].every((count) => isSafe(count, limit))
    ? family
    : [whole];
}

/** What hangs together by overlapping, directly or through others. The same count twice is one. */
function familiesOf(counts: readonly Count[]): readonly (readonly Count[])[] {
  const families: Count[][] = [];
  const once = new Map(counts.map((one) => [countKey(one.figure), one]));
  for (const one of once.values()) {
    const near = families.filter((family) => family.some((other) => mayOverlap(one.figure, other.figure)));
    for (const family of near) families.splice(families.indexOf(family), 1);
    families.push([...near.flat(), one]);
  }
  return families;
}
