import {
  fromShownBefore,
  type PlacedFigure,
  type ReportingPeriod,
  type Shown,
  type ShownBefore,
  suppress,
} from "@dignity/kernel";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";

// Each world that there can be is published: of each of two quarters, how many cases are of a kind and how many are not.
// Whoever knows the rules by heart knows of a number exactly what all worlds with the same reports have in common.
type World = readonly [kind: number, others: number, kindLater: number, othersLater: number];

const most = 16;
const day = Temporal.PlainDate.from;
const quarters: readonly ReportingPeriod[] = [
  { from: day("2026-04-01"), until: day("2026-07-01") },
  { from: day("2026-07-01"), until: day("2026-10-01") },
];
const half = { from: day("2026-04-01"), until: day("2026-10-01") };
const all: PlacedFigure = { label: "All", pathway: "p/p", counts: "cases" };
const ofAKind: PlacedFigure = { ...all, label: "Of a kind", when: { kind: true } };

/** What the reports of both quarters and of their half year say, each with the whole and the kind. */
function reportsOf([kind, others, kindLater, othersLater]: World): string {
  const first = suppress([
    { figure: all, count: kind + others },
    { figure: ofAKind, count: kind },
  ]);
  const second = suppress([
    { figure: all, count: kindLater + othersLater },
    { figure: ofAKind, count: kindLater },
  ]);
  const shownIn = (shown: readonly Shown[], period: ReportingPeriod): ShownBefore[] =>
    [all, ofAKind].map((figure, at) => ({ figure, period, shown: shown[at] ?? "hidden" }));
  const before = [...shownIn(first, quarters[0]!), ...shownIn(second, quarters[1]!)];
  return [...first, ...second, ...[all, ofAKind].map((figure) => fromShownBefore(figure, half, before))].join();
}

const asked: Readonly<Record<string, (world: World) => number>> = {
  "the kind in a quarter": ([kind]) => kind,
  "the others in a quarter": ([, others]) => others,
  "all in a quarter": ([kind, others]) => kind + others,
  "the kind in the half year": ([kind, , kindLater]) => kind + kindLater,
  "all in the half year": (world) => world.reduce((sum, count) => sum + count, 0),
};

/** For each thing asked and each set of reports, which numbers it can be. */
let possible: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;
beforeAll(() => {
  const found = new Map(Object.keys(asked).map((name) => [name, new Map<string, Set<number>>()]));
  for (const world of worlds()) {
    const reports = reportsOf(world);
    for (const [name, answers] of found) {
      const numbers = answers.get(reports) ?? new Set<number>();
      answers.set(reports, numbers.add(asked[name]?.(world) ?? 0));
    }
  }
  possible = found;
});

function* worlds(): Generator<World> {
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  for (const kind of counts)
    for (const others of counts)
      for (const kindLater of counts) for (const othersLater of counts) yield [kind, others, kindLater, othersLater];
}

describe("whoever knows the rules and has every report", () => {
  it.each(Object.keys(asked))("cannot tell how few there are of %s", (name) => {
    // Wherever it can be from 1 to 4, it can as well be one of many others, and more than those.
    const narrowed = [...(possible.get(name) ?? [])].filter(
      ([, numbers]) => [1, 2, 3, 4].some((few) => numbers.has(few)) && (numbers.size < 7 || Math.max(...numbers) <= 6),
    );
    const told = narrowed.map(([reports, numbers]) => `${reports} -> ${[...numbers].join()}`);
    expect(told).toEqual([]);
  });
});
