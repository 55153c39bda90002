import { isObjectType, Kind } from "graphql";

import type { Compilation, Place } from "../compile/compilation.ts";
import { argumentsAt } from "../compile/place.ts";
import { badInput } from "../compile/bad-input.ts";
import { nodeIdOf } from "../compile/global-id.ts";
import { objectOf } from "../compile/object.ts";
import type { Piece } from "../compile/piece.ts";
import type { Finish } from "../finish/finish.ts";
import type { Selecting } from "../selection/selection.ts";
import { mayReadOfCase } from "./of-case.ts";
import { isOwnReport } from "./report.ts";

export interface NodeKind {
  readonly type: string;
  readonly table: string;
  readonly where: (compilation: Compilation, row: string) => string;
}

const withCase = (compilation: Compilation, row: string) => mayReadOfCase({ compilation, row }, "case");
const everybody = () => "true";

/** What has a global id, by the word that the id begins with. */
export const kinds = {
  case: { type: "Case", table: "case_file", where: (compilation, row) => compilation.permitted("case", row) },
  task: { type: "Task", table: "task", where: (compilation, row) => compilation.permitted("task", row) },
  matter: { type: "Matter", table: "report_matter", where: (compilation, row) => compilation.permitted("matter", row) },
  indicatorResult: {
    type: "IndicatorResult",
    table: "indicator_result",
    where: (compilation, row) => compilation.permitted("indicatorResult", row),
  },
  committeeReport: {
    type: "CommitteeReport",
    table: "committee_report",
    where: (compilation, row) => compilation.permitted("committeeReport", row),
  },
  report: { type: "Report", table: "report", where: isOwnReport },
  transition: { type: "Transition", table: "case_transition", where: withCase },
  assignment: { type: "Assignment", table: "case_assignment", where: withCase },
  support: { type: "SupportEntry", table: "support_entry", where: withCase },
  organisation: { type: "Organisation", table: "organisation", where: everybody },
  // Row-level security knows whom the actor may know.
  person: { type: "Person", table: "person", where: everybody },
} as const satisfies Readonly<Record<string, NodeKind>>;

/** Whatever has this id, or null: the same statement for an id of anything and of nothing. */
export function nodeField(place: Place): Piece {
  const { bind } = argumentsAt(place);
  const type = bind(({ id }) => nodeIdOf(id).type);
  const id = bind(({ id: globalId }) => nodeIdOf(globalId).id);
  return nodeAt(place, `${type}::text`, `${id}::uuid`);
}

const atMost = 100;

export function nodesField(place: Place): Piece {
  const { bind } = argumentsAt(place);
  const read = (ids: unknown) => {
    const given = ids as readonly unknown[];
    if (given.length > atMost) throw badInput(`These are too many ids. Ask for ${atMost} at a time.`);
    return given.map(nodeIdOf);
  };
  const types = bind(({ ids }) => read(ids).map(({ type }) => type));
  const ids = bind(({ ids: globalIds }) => read(globalIds).map(({ id }) => id));
  const row = place.compilation.alias("u");
  const { sql, finish } = nodeAt(place, `${row}.type`, `${row}.id`);
  const list = `coalesce(json_agg(${sql} order by ${row}.position), '[]'::json)`;
  const given = `unnest(${types}::text[], ${ids}::uuid[]) with ordinality ${row}(type, id, position)`;
  const each: Finish | undefined =
    finish &&
    ((material, scope) => (material as unknown[]).map((node) => (node === null ? null : finish(node, scope))));
  return { sql: `(select ${list} from ${given})`, finish: each };
}

/** One branch for each kind; only that of the id's own kind is looked at. */
function nodeAt(place: Place, type: string, id: string): Piece {
  const branches = Object.entries(kinds).map(([word, kind]) => [word, branch(place, kind, id)] as const);
  const sql = `case ${type} ${branches.map(([word, piece]) => `when '${word}' then ${piece.sql}`).join(" ")} end`;
  const finishes = new Map(branches.flatMap(([word, { finish }]) => (finish ? [[word, finish] as const] : [])));
  if (finishes.size === 0) return { sql };
  return {
    sql: `json_build_object('kind', ${type}, 'node', ${sql})`,
    finish: (material, scope) => {
      const { kind, node } = material as { kind: string; node: unknown };
      return node === null ? null : (finishes.get(kind)?.(node, scope) ?? node);
    },
  };
}

/** The same selection with the name of the type, by which the executor knows what it is. */
const named = ({ nodes }: Selecting): Selecting => ({ nodes: [...nodes, { selectionSet: typename }] });
const typename = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } }],
} as const;

function branch({ compilation, field }: Place, { type: name, table, where }: NodeKind, id: string): Piece {
  const type = compilation.asked.schema.getType(name);
  if (!isObjectType(type)) return { sql: "null::json" };
  const row = compilation.alias("n");
  const { sql, finish } = objectOf(compilation, row, type, compilation.isForExecutor ? named(field) : field);
  const condition = where(compilation, row);
  return { sql: `(select ${sql} from dignity.${table} ${row} where ${row}.id = ${id} and ${condition})`, finish };
}
