import type { Client } from "pg";

import { type Answers, difference, questionOf } from "./enforcers/answers.ts";
import { byReference } from "./enforcers/by-reference.ts";
import { askedOfRowSecurity, byRowSecurity } from "./enforcers/by-row-security.ts";
import { inMemory } from "./enforcers/in-memory.ts";
import { type Ask, inSql } from "./enforcers/in-sql.ts";
import { actorsOf, type WorldActor } from "./world/actors.ts";
import type { factsOf } from "./world/facts.ts";
import type { World } from "./world/world.ts";

export interface Comparison {
  /** Questions that were put to at least two enforcers. */
  readonly decisions: number;
  /** How often each question was answered with yes. */
  readonly allowed: ReadonlyMap<string, number>;
  readonly disagreements: readonly string[];
}

/** Faults to plant in one enforcer or another. */
export interface Faults {
  readonly facts?: typeof factsOf;
  readonly actorInSql?: (actor: WorldActor["actor"]) => WorldActor["actor"];
  readonly sql?: Ask;
}

/** Puts every question about every actor to all enforcers. `app` is held back by row-level security, `admin` is not. */
export async function compare(admin: Client, app: Client, world: World, faults: Faults = {}): Promise<Comparison> {
  const disagreements: string[] = [];
  const actors = actorsOf(world);
  const allowed = new Map<string, number>();
  for (const { actor } of actors) {
    const memory = inMemory(world, actor, faults.facts);
    const sql = await inSql(admin, faults.actorInSql?.(actor) ?? actor, faults.sql);
    const rows = await byRowSecurity(app, actor);
    const about = (pair: string) => (one: string) =>
      `${pair}: ${one} for ${actor.personId} of ${actor.organisationId} as ${actor.capacity}`;
    const onCases = only(memory, (one) => !/ task |^triage/.test(one));
    disagreements.push(
      ...difference(onCases, byReference(world, actor)).map(about("memory and reference")),
      ...difference(memory, sql).map(about("memory and SQL")),
      ...difference(only(sql, askedOfRowSecurity), rows).map(about("SQL and row-level security")),
    );
    for (const one of memory) allowed.set(questionOf(one), (allowed.get(questionOf(one)) ?? 0) + 1);
  }
  return { decisions: actors.length * questionsIn(world), allowed, disagreements };
}

const only = (answers: Answers, wanted: (one: string) => boolean): Answers => new Set([...answers].filter(wanted));

/** Of each case five actions and five fields; of each task two, of each matter one. */
const questionsIn = ({ cases, matters, partnerTasks }: World): number =>
  cases.length * 12 + matters.length * 3 + partnerTasks.length * 2;
