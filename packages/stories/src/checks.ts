import { differsFrom } from "./expected-time.ts";
import { oneOf } from "./fault.ts";
import type { Scene, View } from "./scene.ts";
import type { Then } from "./shape.ts";
import type { Stage } from "./stage.ts";

/** What differs from what a story expects, in words. */
type Differences = readonly string[];
type Word = Exclude<keyof Then, "as" | "of">;
type Check<W extends Word> = (expected: NonNullable<Then[W]>, where: Where) => Promise<Differences>;

/** Where it is looked at, and through whose eyes. */
interface Where {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly as: string;
}

/** The words that only a stage which knows who sees what can check. */
export const onlyWhereSeeingIsKnown: ReadonlySet<Word> = new Set<Word>(["seenBy", "unseenBy"]);

type Seen<W extends Word> = (expected: NonNullable<Then[W]>, view: View) => Differences;
const seeing =
  <W extends Word>(check: Seen<W>): Check<W> =>
  async (expected, { scene, as }) =>
    check(expected, await scene.look(as));

const same = (what: string, expected: unknown, found: unknown): Differences =>
  expected === found ? [] : [`${what} should be “${String(expected)}” and is “${String(found)}”`];
const among = (names: readonly string[], found: ReadonlySet<string>, what: string): Differences =>
  names.filter((name) => !found.has(name)).map((name) => `“${name}” should be ${what} and is not`);
const sorted = (names: Iterable<string>) => [...names].toSorted().join(", ") || "nothing";
const owedIn = ({ owed }: View) => new Set(owed.keys());

/** One check for each word that a story may assert. */
export const checks: { readonly [W in Word]: Check<W> } = {
  owner: seeing((expected, view) => same("the owner", expected, view.owner)),
  capacity: seeing((expected, view) => same("the capacity", expected, view.capacity)),
  state: seeing((expected, view) => same("the state", expected, view.state)),
  atRest: seeing((expected, view) => same("“at rest”", expected, view.atRest)),
  level: seeing((expected, view) => same("the level", expected, view.level ?? "none")),
  suggestedLevel: seeing((expected, view) => same("the suggested level", expected, view.suggestedLevel ?? "none")),
  facts: seeing((expected, { facts }) =>
    Object.entries(expected).flatMap(([name, value]) => {
      const found = facts[name];
      if (found === undefined) return [`the fact “${name}” should be “${String(value)}” and is not known`];
      return same(`the fact “${name}”`, String(value), String(found));
    }),
  ),
  owes: seeing((expected, view) => Object.entries(expected).flatMap(([task, time]) => owesBy(view, task, time))),
  owesNot: seeing((expected, { owed }) =>
    expected.filter((task) => owed.has(task)).map((task) => `“${task}” should not be owed and is`),
  ),
  owesOnly: seeing((expected, { owed }) => same("all that is owed", sorted(expected), sorted(owed.keys()))),
  overdue: seeing((expected, { overdue }) => among(expected, overdue, "overdue")),
  settled: seeing((expected, { settled }) =>
    Object.entries(expected).flatMap(([task, outcome]) =>
      same(`how “${task}” was settled`, outcome, settled.get(task) ?? "not"),
    ),
  ),
  notApplicable: seeing((expected, view) =>
    expected.flatMap((task) => same(`how “${task}” was settled`, "notApplicable", view.settled.get(task) ?? "not")),
  ),
  late: seeing((expected, { late }) => among(expected, late, "late")),
  support: seeing((expected, { support }) =>
    Object.entries(expected).flatMap(([route, standing]) =>
      same(`the support “${route}”`, standing, support.get(route) ?? "none"),
    ),
  ),
  sharedWith: seeing((expected, view) => same("those it is shared with", sorted(expected), sorted(view.sharedWith))),
  async partnersOwe(expected, { stage }) {
    const found = Object.entries(expected).map(async ([who, tasks]) =>
      same(`what the house of “${who}” owes as a partner`, sorted(tasks), sorted(await stage.partnersOwe(who))),
    );
    return (await Promise.all(found)).flat();
  },
  told: (expected, { scene }) =>
    telling(expected, scene, (who, task, told) =>
      told.has(task) ? undefined : `${who} should be told of “${task}” and is not`,
    ),
  notTold: (expected, { scene }) =>
    telling(expected, scene, (who, task, told) =>
      told.has(task) ? `${who} should not be told of “${task}” and is` : undefined,
    ),
  async next(expected, { scene, as }) {
    const found = await scene.next(as);
    return Object.entries(expected).flatMap(([action, verdict]) =>
      same(`“${action}” next`, verdict, found.get(action) ?? "absent"),
    );
  },
  inTriage: async (expected, { scene, as }) => same("“in triage”", expected, await scene.isInTriage(as)),
  async seenBy(expected, { scene }) {
    const found = await Promise.all(expected.map(async (who) => [who, await scene.sees(who)] as const));
    return found.filter(([, sees]) => !sees).map(([who]) => `${who} should see it and does not`);
  },
  async unseenBy(expected, { scene }) {
    const ways = await Promise.all(expected.map(async (who) => [who, await scene.wayTo(who)] as const));
    return ways.flatMap(([who, way]) => (way === undefined ? [] : [`${who} should not learn of it and does: ${way}`]));
  },
};

type Telling = (who: string, task: string, told: ReadonlySet<string>) => string | undefined;

async function telling(expected: Readonly<Record<string, readonly string[]>>, scene: Scene, differs: Telling) {
  const differences = Object.entries(expected).map(async ([who, tasks]) => {
    const told = await scene.toldAbout(who);
    return tasks.flatMap((task) => differs(who, task, told) ?? []);
  });
  return (await Promise.all(differences)).flat();
}

function owesBy(view: View, task: string, time: string): Differences {
  if (!view.owed.has(task)) return [`“${task}” should be owed. Owed: ${oneOf(owedIn(view))}`];
  const is = differsFrom(time, view.owed.get(task));
  return is === undefined ? [] : [`“${task}” should be owed “${time}” and is owed “${is}”`];
}
