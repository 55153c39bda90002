import type { Place } from "../compile/compilation.ts";
import { many } from "../compile/object.ts";
import type { Piece } from "../compile/piece.ts";

/**
 * What a settled task was made from: results of the indicators that its answers name, recorded while it was owed, about
 * where the case arose; a partner's about itself. Who may read a task may not thereby read a result.
 */
export const citedResults = (place: Place): Piece =>
  many(place, {
    from: "dignity.indicator_result",
    as: "i",
    where: (row) =>
      [
        `${row}.about_organisation_id = ${lookedAt(place.row)}`,
        `${row}.pathway = ${place.row}.pathway`,
        `${row}.recorded_at between ${place.row}.arose_at and ${place.row}.settled_at`,
        `${row}.replaced_by is null`,
        `exists (select 1 from jsonb_each(${place.row}.answers) answer where answer.value ? ${row}.indicator)`,
        place.compilation.permitted("indicatorResult", row),
      ].join(" and "),
    by: (row) => `${row}.recorded_at, ${row}.id`,
  });

const lookedAt = (task: string) =>
  `coalesce((select c.arose_in from dignity.case_file c where c.organisation_id = ${task}.organisation_id` +
  ` and c.id = ${task}.case_id), ${task}.organisation_id)`;
