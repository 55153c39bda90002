import { createHash } from "node:crypto";

import {
  type Actor,
  caseFields,
  type CaseField,
  caseRows,
  committeeReportRows,
  fieldRows,
  indicatorResultRows,
  matterRows,
  taskRows,
  type Where,
} from "@dignity/permissions";

/** What is permitted: to read rows of a kind, or a field of a case. */
export type Permitted = "case" | "task" | "matter" | "committeeReport" | "indicatorResult" | CaseField;

/** An actor's permissions as conditions. */
export interface Permissions {
  /** Equal for actors whose conditions have the same text and differ in values only. */
  readonly shape: string;
  where(permitted: Permitted, alias: string, offset: number): string;
  values(permitted: Permitted): readonly unknown[];
}

const kinds: readonly Permitted[] = ["case", "task", "matter", "committeeReport", "indicatorResult", ...caseFields];

const whereOf = (actor: Actor, permitted: Permitted, alias: string, offset: number): Where => {
  if (permitted === "case") return caseRows(actor, "read", alias, offset);
  if (permitted === "task") return taskRows(actor, "read", alias, offset);
  if (permitted === "matter") return matterRows(actor, alias, offset);
  if (permitted === "indicatorResult") return indicatorResultRows(actor, alias, offset);
  if (permitted === "committeeReport") return committeeReportRows(actor, alias, offset);
  return fieldRows(actor, permitted, alias, offset);
};

function permissionsOf(actor: Actor): Permissions {
  const all = new Map(kinds.map((kind) => [kind, whereOf(actor, kind, "x", 0)]));
  const texts = [...all.values()].map(({ text }) => text);
  return {
    shape: createHash("sha256").update(JSON.stringify(texts)).digest("base64url"),
    where: (permitted, alias, offset) => whereOf(actor, permitted, alias, offset).text,
    values: (permitted) => all.get(permitted)?.values ?? [],
  };
}

const atMost = 1_000;

/** Remembers them by all that an actor is: whoever's grants change is somebody else here. */
export function rememberPermissions(): (actor: Actor) => Permissions {
  const known = new Map<string, Permissions>();
  return (actor) => {
    const key = JSON.stringify(actor);
    const permissions = known.get(key) ?? permissionsOf(actor);
    known.delete(key);
    known.set(key, permissions);
    const [oldest] = known.keys();
    if (known.size > atMost && oldest !== undefined) known.delete(oldest);
    return permissions;
  };
}
