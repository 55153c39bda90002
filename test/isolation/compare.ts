import { type Answers, difference, questionOf } from "./enforcers/answers.ts";
import { byReference } from "./enforcers/by-reference.ts";
import { askedOfRowSecurity, byRowSecurity } from "./enforcers/by-row-security.ts";
import { inMemory } from "./enforcers/in-memory.ts";
import { type Ask, inSql } from "./enforcers/in-sql.ts";
import type { Database } from "./databases.ts";
import { actorsOf, type WorldActor } from "./world/actors.ts";
import type { factsOf } from "./world/facts.ts";
import type { World } from "./world/world.ts";

type Actor = WorldActor["actor"];

/** Faults to plant in memory or in SQL. */
export interface Faults {
  readonly facts?: typeof factsOf;
  readonly actorInSql?: (actor: Actor) => Actor;
  readonly sql?: Ask;
}

export interface Comparison {
  /** Questions that were put to at least two enforcers. */
  readonly decisions: number;
  /** How often each question was answered with yes. */
  readonly allowed: ReadonlyMap<string, number>;
  readonly disagreements: readonly string[];
}

/** Puts every question about every actor to all enforcers. `app` is held back by row-level security, `admin` is not. */
export async function compare(admin: Database, app: Database, world: World): Promise<Comparison> {
  const disagreements: string[] = [];
  const allowed = new Map<string, number>();
  const actors = actorsOf(world);
  for (const { actor } of actors) {
    const about = (pair: string) => (one: string) =>
      `${pair}: ${one} for ${actor.personId} of ${actor.organisationId} as ${actor.capacity}`;
    disagreements.push(
      ...memoryAndReference(world, actor).map(about("memory and reference")),
      ...(await memoryAndSql(admin, world, actor)).map(about("memory and SQL")),
      ...(await memoryAndRows(app, world, actor)).map(about("memory and rows")),
    );
    for (const one of inMemory(world, actor)) allowed.set(questionOf(one), (allowed.get(questionOf(one)) ?? 0) + 1);
  }
  return { decisions: actors.length * questionsIn(world), allowed, disagreements };
}

export const memoryAndReference = (world: World, actor: Actor, { facts }: Faults = {}): string[] =>
  difference(inMemory(world, actor, facts), byReference(world, actor));

/** In SQL an entry of the support register is read with its case: row security alone is asked about it by itself. */
export const memoryAndSql = async (admin: Database, world: World, actor: Actor, faults: Faults = {}) =>
  difference(
    only(inMemory(world, actor, faults.facts), (one) => !one.includes(" support ")),
    await inSql(admin, faults.actorInSql?.(actor) ?? actor, faults.sql),
  );

export const memoryAndRows = async (app: Database, world: World, actor: Actor, { facts }: Faults = {}) =>
  difference(only(inMemory(world, actor, facts), askedOfRowSecurity), await byRowSecurity(app, actor));

const only = (answers: Answers, wanted: (one: string) => boolean): Answers => new Set([...answers].filter(wanted));

/** Of each case five actions and five fields; of its task and its support two each, of each matter, report and result one. */
const questionsIn = ({ cases, matters, partnerTasks, committeeReports, results }: World): number =>
  cases.length * 14 + matters.length * 3 + partnerTasks.length * 2 + committeeReports.length + results.length;
