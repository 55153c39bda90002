import { addsUp, contains, countKey, mayOverlap, type PlacedFigure, type Policy } from "@dignity/kernel";

import type { PolicyCheck } from "../check.ts";

interface Named {
  readonly rule: string;
  readonly every: string;
  readonly figure: PlacedFigure;
}

/** Whatever is counted in two figures is hidden for good, unless nothing can come of subtracting the one from the other. */
export const figuresThatFit: PolicyCheck = {
  name: "reports figures that may be shown side by side",
  find: ({ policy }) => {
    const all = figuresIn(policy);
    return all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .filter((other) => mayOverlap(one.figure, other.figure) && !fit(one, other, all))
        .map(({ rule }) => ({
          rule: one.rule,
          reason: `counts what ${rule} counts too, and would be hidden for it. Report a whole with parts that have nothing in common, as often as one another, or the very same figure again.`,
        })),
    );
  },
};

function figuresIn({ id, reports = {} }: Policy): readonly Named[] {
  const [pathway = ""] = id.split("@");
  return Object.entries(reports).flatMap(([report, { every, figures }]) =>
    Object.entries(figures).map(([name, figure]) => ({
      rule: `reports.${report}.figures.${name}`,
      every,
      figure: { pathway, ...figure },
    })),
  );
}

function fit(one: Named, other: Named, all: readonly Named[]): boolean {
  if (countKey(one.figure) === countKey(other.figure)) return one.every === other.every || addsUp(one.figure);
  const family = all.filter(({ figure }) => mayOverlap(one.figure, figure) || mayOverlap(other.figure, figure));
  const isWhole = ({ figure }: Named) => family.every((each) => contains(figure, each.figure));
  return one.every === other.every && (isWhole(one) || isWhole(other));
}
