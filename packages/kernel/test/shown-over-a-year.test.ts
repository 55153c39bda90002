import { fromShownBefore, type PlacedFigure, type Rhythm, type ShownBefore, suppress } from "@dignity/kernel";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";

// A year of tasks, each settled in one quarter and in one way: an atom is a quarter with a way.
const ways = ["done", "declined", "unsafe"] as const;
const atoms = [0, 1, 2, 3].flatMap((quarter) => ways.map((way) => ({ quarter, way })));

const begins = Temporal.PlainDate.from("2026-04-01");
const turn = (every: Rhythm, first: number, quarters: number) => ({
  every,
  first,
  quarters,
  period: { from: begins.add({ months: 3 * first }), until: begins.add({ months: 3 * (first + quarters) }) },
});
type Turn = ReturnType<typeof turn>;
// In the order in which reports are made: what ends first, and of that the shorter.
const turns: readonly Turn[] = [
  turn("quarter", 0, 1),
  turn("quarter", 1, 1),
  turn("halfYear", 0, 2),
  turn("quarter", 2, 1),
  turn("quarter", 3, 1),
  turn("halfYear", 2, 2),
  turn("year", 0, 4),
];

type Ways = readonly string[];
const figureOf = ([way, more]: Ways): PlacedFigure => {
  const settled = { label: "", pathway: "p/p", counts: "settled", task: "debrief" } as const;
  return way === undefined || more !== undefined ? settled : { ...settled, outcome: way };
};
const rowOf = ({ first, quarters }: Turn, of: Ways): readonly number[] =>
  atoms.map(({ quarter, way }) => Number(quarter >= first && quarter < first + quarters && of.includes(way)));
const counted = (row: readonly number[], counts: readonly number[]) =>
  row.reduce((sum, is, atom) => sum + is * (counts[atom] ?? 0), 0);

interface Published extends ShownBefore {
  readonly row: readonly number[];
}

/** All that committees are told in the year, where each rhythm tells these figures. */
function published(counts: readonly number[], asked: Readonly<Record<Rhythm, readonly Ways[]>>): readonly Published[] {
  const known: Published[] = [];
  for (const one of turns) {
    const told = asked[one.every].map((of) => ({ figure: figureOf(of), period: one.period, row: rowOf(one, of) }));
    const before = told.map(({ figure, period }) => fromShownBefore(figure, period, known));
    const fresh = told.filter((_, at) => before[at] === undefined);
    const shown = suppress(fresh.map(({ figure, row }) => ({ figure, count: counted(row, counts) }))).values();
    known.push(...told.map((figure, at) => ({ ...figure, shown: before[at] ?? shown.next().value ?? "hidden" })));
  }
  return known;
}

const subsets: readonly Ways[] = [["done"], ["declined"], ["unsafe"], [...ways]];
const targets = turns.flatMap((one) =>
  [...subsets, ["done", "declined"], ["done", "unsafe"], ["declined", "unsafe"]].map((of) => rowOf(one, of)),
);
const figures = fc.uniqueArray(fc.constantFrom(...subsets), { selector: (of) => of.join() });
const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 40 }));

it("whoever adds and subtracts all reports of a year, as often as they like, reaches no small number", () => {
  fc.assert(
    fc.property(
      fc.array(count, { minLength: atoms.length, maxLength: atoms.length }),
      fc.record({ quarter: figures, halfYear: figures, year: figures }),
      (counts, asked) => {
        const rows = published(counts, asked).flatMap(({ shown, row }) => (shown === "hidden" ? [] : [row]));
        const known = rank(rows);
        for (const target of targets) {
          const reached = counted(target, counts);
          if (reached >= 1 && reached <= 7) expect(rank([...rows, target])).toBe(known + 1);
        }
      },
    ),
    { numRuns: 1500 },
  );
});

/** The rank of a matrix, reckoned in the remainders of a prime, where no number grows. */
function rank(matrix: readonly (readonly number[])[]): number {
  const prime = 1_000_003;
  let rows = matrix;
  let found = 0;
  for (const column of atoms.keys()) {
    const pivot = rows.find((row) => row[column] !== 0);
    if (!pivot) continue;
    found += 1;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) =>
        row.map((value, at) => modulo(value * (pivot[column] ?? 0) - (row[column] ?? 0) * (pivot[at] ?? 0), prime)),
      );
  }
  return found;
}

const modulo = (value: number, by: number) => ((value % by) + by) % by;
