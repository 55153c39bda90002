import { column, globalId } from "../compile/columns.ts";
import type { FieldWriter, Model } from "../compile/compilation.ts";
import { one } from "../compile/object.ts";

export const organisation: Model = {
  fields: {
    id: globalId("organisation"),
    slug: column("slug"),
    name: column("name"),
    kind: column("kind"),
    timeZone: column("time_zone"),
  },
};

/** The organisation that a column names. */
export const organisationOf =
  (name = "organisation_id"): FieldWriter =>
  (place) =>
    one(place, {
      from: "dignity.organisation",
      as: "o",
      where: (row) => `${row}.id = ${place.row}.${name}`,
    });
