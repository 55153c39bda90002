import { canonicalJson } from "../canonical-json.ts";
import type { Figure } from "../policy/committee-report.ts";

/** A figure of which it is said in which pathway it counts. */
export type PlacedFigure = Figure & { readonly pathway: string };

/** What it counts, whatever it is called: equal for figures that always have the same number. */
export const countKey = ({ label: _, ...counted }: PlacedFigure): string => canonicalJson(counted);

/** Whether something could be counted in both. Where that cannot be ruled out, it is assumed. */
export function mayOverlap(one: PlacedFigure, other: PlacedFigure): boolean {
  if (one.pathway !== other.pathway) return false;
  if (one.counts === "cases" && other.counts === "cases") return !contradict(one.when ?? {}, other.when ?? {});
  if (one.counts === "settled" && other.counts === "settled")
    return one.task === other.task && compatible(one.outcome, other.outcome) && !contradictFlags(one, other);
  if (one.counts === "overdue" && other.counts === "overdue") return one.task === other.task;
  if (one.counts === "support" && other.counts === "support")
    return one.route === other.route && compatible(one.kind, other.kind) && compatible(one.answer, other.answer);
  return false;
}

/** Whether all that is counted in `part` is counted in `whole` too. */
export function contains(whole: PlacedFigure, part: PlacedFigure): boolean {
  if (!mayOverlap(whole, part)) return false;
  if (whole.counts === "cases" && part.counts === "cases") return implies(part.when ?? {}, whole.when ?? {});
  if (whole.counts === "settled" && part.counts === "settled")
    return (
      includes(whole.outcome, part.outcome) &&
      (!whole.late || part.late === true) &&
      implies(part.answers ?? {}, whole.answers ?? {})
    );
  if (whole.counts === "support" && part.counts === "support")
    return includes(whole.kind, part.kind) && includes(whole.answer, part.answer);
  return countKey(whole) === countKey(part);
}

type Wanted = Readonly<Record<string, unknown>>;

const valuesOf = (wanted: unknown): readonly unknown[] => (Array.isArray(wanted) ? wanted : [wanted]);

/** Some fact would have to have two values at once. */
const contradict = (one: Wanted, other: Wanted): boolean =>
  Object.entries(one).some(
    ([fact, wanted]) =>
      Object.hasOwn(other, fact) && !valuesOf(wanted).some((value) => valuesOf(other[fact]).includes(value)),
  );

/** Only yes and no exclude each other for certain: of several options, more than one may have been chosen. */
function contradictFlags(one: { readonly answers?: Wanted }, other: { readonly answers?: Wanted }): boolean {
  const theirs = other.answers ?? {};
  return Object.entries(one.answers ?? {}).some(
    ([question, answer]) => typeof answer === "boolean" && theirs[question] === !answer,
  );
}

const implies = (narrow: Wanted, wide: Wanted): boolean =>
  Object.entries(wide).every(
    ([fact, wanted]) =>
      Object.hasOwn(narrow, fact) && valuesOf(narrow[fact]).every((value) => valuesOf(wanted).includes(value)),
  );

/** All of them include each. */
const includes = (whole: string | undefined, part: string | undefined): boolean =>
  whole === undefined || whole === part;

const compatible = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;
