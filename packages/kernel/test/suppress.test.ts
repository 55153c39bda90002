import { contains, type Count, type PlacedFigure, type Shown, suppress } from "@dignity/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type When = Readonly<Record<string, string | readonly string[]>>;

const cases = (when: When = {}): PlacedFigure => ({ label: "", pathway: "p/p", counts: "cases", when });
const shown = (...counts: readonly [PlacedFigure, number][]) =>
  suppress(counts.map(([figure, count]) => ({ figure, count })));

describe("one number", () => {
  it.each([
    [0, 0],
    [1, "hidden"],
    [7, "hidden"],
    [8, 10],
    [12, 10],
    [13, 15],
  ])("%i is shown as %s", (count, expected) => {
    expect(shown([cases(), count])).toEqual([expected]);
  });

  it("may be hidden further up where a policy says so, and never less far", () => {
    const count = (number: number) => [{ figure: cases(), count: number }];
    expect([suppress(count(10), 10), suppress(count(11), 10), suppress(count(5), 3)]).toEqual([
      ["hidden"],
      [10],
      ["hidden"],
    ]);
  });
});

describe("a whole and its parts", () => {
  const inquest = cases({ forum: "inquest" });
  const court = cases({ forum: "court" });

  it("are shown together where nothing small follows", () => {
    expect(shown([cases(), 30], [inquest, 10], [court, 12])).toEqual([30, 10, 10]);
    expect(shown([cases(), 22], [inquest, 10], [court, 12])).toEqual([20, 10, 10]);
  });

  it("are not where a part is small: the whole less the other parts would tell it", () => {
    expect(shown([cases(), 23], [inquest, 3], [court, 12])).toEqual([25, "hidden", "hidden"]);
  });

  it("nor where what is left over is small", () => {
    expect(shown([cases(), 27], [inquest, 10], [court, 12])).toEqual([25, "hidden", "hidden"]);
  });

  it("hide together where the whole is small: a part of nobody would say of the few that they are elsewhere", () => {
    expect(shown([cases(), 5], [inquest, 0], [court, 5])).toEqual(["hidden", "hidden", "hidden"]);
  });
});

it("figures that overlap in another way are not shown", () => {
  expect(shown([cases({ forum: "inquest" }), 50], [cases({ forTrust: "yes" }), 50])).toEqual(["hidden", "hidden"]);
});

it("figures that have nothing to do with one another do not touch", () => {
  const task = (name: string): PlacedFigure => ({ label: "", pathway: "p/p", counts: "settled", task: name });
  expect(shown([task("debrief"), 3], [task("interview"), 20], [{ ...cases(), pathway: "p/q" }, 9])).toEqual([
    "hidden",
    20,
    10,
  ]);
});

describe("whoever subtracts and adds what is shown", () => {
  // Every case has an a and a b: an atom is one of the six combinations, with how many cases there are of it.
  const atoms = ["x", "y", "z"].flatMap((a) => ["v", "w"].map((b) => ({ a, b })));
  const of = (when: When) =>
    atoms.map((atom) =>
      Object.entries(when).every(([name, wanted]) => [wanted].flat().includes(atom[name as "a" | "b"])) ? 1 : 0,
    );
  const values = { a: ["x", "y", "z", ["x", "y"], ["y", "z"]], b: ["v", "w"] };
  const when = fc.record(
    { a: fc.constantFrom<string | string[]>(...values.a), b: fc.constantFrom(...values.b) },
    { requiredKeys: [] },
  );
  const house = fc.record({
    counts: fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })), {
      minLength: atoms.length,
      maxLength: atoms.length,
    }),
    figures: fc.uniqueArray(when, { maxLength: 8, selector: (one) => JSON.stringify(of(one)) }),
  });
  const sum = (row: readonly number[], counts: readonly number[]) =>
    row.reduce((total, is, index) => total + is * (counts[index] ?? 0), 0);
  interface Published extends Count {
    readonly row: readonly number[];
    readonly shown: Shown;
  }
  function publish({ counts, figures }: { counts: readonly number[]; figures: readonly When[] }): readonly Published[] {
    const asked = figures.map((one) => ({ figure: cases(one), row: of(one), count: sum(of(one), counts) }));
    const shown = suppress(asked);
    return asked.map((one, index) => ({ ...one, shown: shown[index] ?? "hidden" }));
  }
  const visible = (all: readonly Published[]) => all.filter((one) => one.shown !== "hidden");

  it("never reaches a number that is hidden", () => {
    fc.assert(
      fc.property(house, (given) => {
        const all = publish(given);
        const rows = visible(all).map(({ row }) => row);
        for (const { row, shown } of all) if (shown === "hidden") expect(rank([...rows, row])).toBe(rank(rows) + 1);
      }),
      { numRuns: 2000 },
    );
  });

  it("never reaches a small number that nobody asked for", () => {
    fc.assert(
      fc.property(house, (given) => {
        const open = visible(publish(given));
        for (const signs of combinations(open.length)) {
          const row = atoms.map((_, atom) =>
            open.reduce((total, one, at) => total + (signs[at] ?? 0) * (one.row[atom] ?? 0), 0),
          );
          if (!row.every((is) => is === 0 || is === 1)) continue;
          const reached = sum(row, given.counts);
          expect(reached === 0 || reached > 7).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("sees a whole that is not less than what its parts are rounded from", () => {
    fc.assert(
      fc.property(house, (given) => {
        const open = visible(publish(given));
        for (const whole of open)
          for (const part of open)
            if (contains(whole.figure, part.figure))
              expect(Number(whole.shown)).toBeGreaterThanOrEqual(Number(part.shown));
      }),
    );
  });

  /** Every way to add, subtract or leave out each of so many numbers. */
  function combinations(length: number): readonly (readonly number[])[] {
    if (length === 0) return [[]];
    return combinations(Math.min(length, 6) - 1).flatMap((rest) => [-1, 0, 1].map((sign) => [...rest, sign]));
  }
});

/** The rank of a matrix of small integers, by elimination without division. */
function rank(matrix: readonly (readonly number[])[]): number {
  let rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => row[column] !== 0);
    if (!pivot) continue;
    found += 1;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, at) => value * (pivot[column] ?? 0) - (row[column] ?? 0) * (pivot[at] ?? 0)));
  }
  return found;
}
