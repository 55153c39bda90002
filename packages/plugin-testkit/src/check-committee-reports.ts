import { addsUp, contains, countKey, mayOverlap, type PlacedFigure, type Policy, tasksOf } from "@dignity/kernel";
import { expect, it } from "vitest";

interface Named {
  readonly name: string;
  readonly every: string;
  readonly figure: PlacedFigure;
}

/** Committees are told numbers that are counted somewhere, by roles that may count, and that give nobody away. */
export function checkCommitteeReports(policy: Policy): void {
  const reports = Object.entries(policy.reports ?? {});
  const [pathway = ""] = policy.id.split("@");
  const figures = reports.flatMap(([report, { every, figures: named }]) =>
    Object.entries(named).map(([name, figure]): Named => ({
      name: `${report}.${name}`,
      every,
      figure: { pathway, ...figure },
    })),
  );

  it("gives reports only to roles that may count throughout the organisation", () => {
    const counts = (role: string) =>
      policy.grants.some(({ to, allow, reach }) => to === role && reach === "organisation" && allow.includes("count"));
    const unable = reports.flatMap(([name, { to }]) =>
      to.filter((role) => !counts(role)).map((role) => `${name}: ${role}`),
    );
    expect(unable).toEqual([]);
    expect(reports.filter(([, { to, evidence }]) => to.length === 0 || evidence.length === 0)).toEqual([]);
  });

  it("counts what it has", () => {
    const own = figures.filter(({ figure }) => figure.pathway === pathway);
    expect(own.filter(({ figure }) => !isKnown(policy, figure)).map(({ name }) => name)).toEqual([]);
  });

  it("shows figures that overlap only as a whole with parts apart, or as the same figure again", () => {
    expect(figures.flatMap((one) => unshowable(one, figures)).map(([one, other]) => `${one} and ${other}`)).toEqual([]);
  });

  it("hides no less than everybody", () => {
    expect(reports.filter(([, { smallUpTo = 7 }]) => smallUpTo < 7).map(([name]) => name)).toEqual([]);
  });
}

function isKnown(policy: Policy, figure: PlacedFigure): boolean {
  if (figure.counts === "cases")
    return Object.keys(figure.when ?? {}).every((fact) => Object.hasOwn(policy.facts, fact));
  if (figure.counts !== "settled" && figure.counts !== "overdue") return true;
  const task = tasksOf(policy)[figure.task];
  if (figure.counts === "overdue") return task?.due !== undefined || task?.every !== undefined;
  const { outcome = "done", answers = {} } = figure;
  return (
    task !== undefined &&
    (outcome === "done" || Object.hasOwn(task.otherwise ?? {}, outcome)) &&
    Object.keys(answers).every((question) => Object.hasOwn(task.asks ?? {}, question))
  );
}

/** The others with which it would be hidden for good, whatever the numbers. */
function unshowable(one: Named, all: readonly Named[]): readonly (readonly [string, string])[] {
  const family = all.filter(({ figure }) => mayOverlap(one.figure, figure));
  return family
    .filter((other) => one.name < other.name && !fit(one, other, family))
    .map((other) => [one.name, other.name] as const);
}

function fit(one: Named, other: Named, family: readonly Named[]): boolean {
  if (countKey(one.figure) === countKey(other.figure)) return one.every === other.every || addsUp(one.figure);
  if (one.every !== other.every) return false;
  const wholes = [one, other].filter(({ figure }) => family.every((each) => contains(figure, each.figure)));
  return wholes.length === 1;
}
