import type { Finish } from "../finish/finish.ts";
import type { Piece } from "./piece.ts";

export type Entry = readonly [key: string, piece: Piece];

// No response key can be this: it stays inside, and is taken out before anything is handed on.
const policyKey = "#";

/** An object of the answer. What has to be finished under a policy brings the policy's id along. */
export function jsonObject(entries: readonly Entry[], policyId?: string): Piece {
  const unfinished = entries.flatMap(([key, { finish }]) => (finish ? [[key, finish] as const] : []));
  if (unfinished.length === 0) return { sql: build(entries) };
  if (policyId === undefined) return { sql: build(entries), finish: finishEach(unfinished) };
  const finish = finishEach(unfinished);
  return { sql: build([...entries, [policyKey, { sql: policyId }]]), finish: underPolicy(finish) };
}

const finishEach =
  (unfinished: readonly (readonly [string, Finish])[]): Finish =>
  (material, scope) => {
    const object = material as Record<string, unknown>;
    for (const [key, finish] of unfinished) {
      const value = object[key];
      if (value !== null && value !== undefined) object[key] = finish(value, scope);
    }
    return object;
  };

const underPolicy =
  (finish: Finish): Finish =>
  (material, scope) => {
    const { [policyKey]: id, ...object } = material as Record<string, unknown>;
    return finish(object, { ...scope, policy: scope.policies.byId(String(id)) });
  };

// An identifier of PostgreSQL is cut off after 63 bytes, a row has at most 1664 columns.
const isFit = (entries: readonly Entry[]) => entries.length <= 1_500 && entries.every(([key]) => key.length <= 63);

/** A row as JSON: any width, and half the cost of json_build_object. Response keys are names, so they quote safely. */
function build(entries: readonly Entry[]): string {
  if (entries.length === 0) return "'{}'::json";
  if (!isFit(entries)) return joined(entries);
  const columns = entries.map(([key, { sql }]) => `${sql} as "${key}"`);
  return `(select row_to_json(j) from (select ${columns.join(", ")}) j)`;
}

// json_build_object takes 50 pairs.
const pairs = 50;

function joined(entries: readonly Entry[]): string {
  const parts: string[] = [];
  for (let from = 0; from < entries.length; from += pairs) {
    const some = entries.slice(from, from + pairs).map(([key, { sql }]) => `'${key}', ${sql}`);
    parts.push(`left(substr(json_build_object(${some.join(", ")})::text, 2), -1)`);
  }
  return `('{' || ${parts.join(" || ',' || ")} || '}')::json`;
}
