import { type Labelled, shownLabel, shownSource } from "@dignity/application";
import type { Answers, FieldClass, Fields, Policy, Source } from "@dignity/kernel";

import type { FieldWriter, Place } from "../compile/compilation.ts";
import type { Piece } from "../compile/piece.ts";
import { answersIn } from "../finish/answers-in.ts";
import { finishing, policyIn, type Scope } from "../finish/finish.ts";
import { pickerAt } from "../finish/picker.ts";

/** Something made in memory of what the SQL gives, of which as much is answered as is selected. */
export function viewed<T>(place: Place, sql: string, view: (material: T, scope: Scope) => unknown): Piece {
  const pick = pickerAt(place);
  return { sql, finish: finishing<T>((material, scope) => pick(view(material, scope))) };
}

/** A key of the policy with the label it has there. */
export const labelField =
  (column: string, named: (policy: Policy) => Labelled): FieldWriter =>
  (place) =>
    viewed<string>(place, `${place.row}.${column}`, (key, scope) => shownLabel(named(policyIn(scope)), key));

/** The policy's source of what a column names. */
export const sourceField =
  (sql: (row: string) => string, source: (policy: Policy, key: string) => Source | undefined): FieldWriter =>
  (place) =>
    viewed<string>(place, sql(place.row), (key, scope) => shownSource(known(source(policyIn(scope), key), key)));

export function known<T>(found: T | undefined, key: string): T {
  if (found === undefined) throw new Error(`A row names “${key}”, which its policy does not have.`);
  return found;
}

/** The policy's id, for whoever shows policies: the read model holds none. */
export const policyField: FieldWriter = ({ row, compilation }) => {
  compilation.isIncomplete = true;
  return { sql: `${row}.policy_id` };
};

/** Answers as they are kept: with what was answered, what may not be shown of it. */
interface Kept {
  readonly key: string;
  readonly answers: Answers;
  readonly hidden: readonly FieldClass[];
}

/** Answers to the questions that the policy asks in this place. */
export const answersField =
  (
    of: { answers: string; key?: string; hidden?: (place: Place) => string },
    asked: (policy: Policy, key: string) => Fields,
  ) =>
  (place: Place): Piece => {
    const { row } = place;
    const key = of.key ? `${row}.${of.key}` : "''";
    const sql = `json_build_object('key', ${key}, 'answers', ${row}.${of.answers}, 'hidden', ${of.hidden?.(place) ?? "'[]'::json"})`;
    return viewed<Kept>(place, sql, ({ key: name, answers, hidden }, scope) => {
      const policy = policyIn(scope);
      return answersIn(policy, asked(policy, name), answers, hidden);
    });
  };

/** The classes of free text that are hidden where the conditions do not hold, as a list. */
export const hiddenUnless = (conditions: Readonly<Partial<Record<FieldClass, string>>>): string => {
  const names = Object.entries(conditions).map(
    ([name, condition]) => `case when ${condition} then null else '${name}' end`,
  );
  return `array_to_json(array_remove(array[${names.join(", ")}]::text[], null))`;
};
