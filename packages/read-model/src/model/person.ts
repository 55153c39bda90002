import { globalId } from "../compile/columns.ts";
import type { FieldWriter, Model } from "../compile/compilation.ts";
import { one } from "../compile/object.ts";
import { protectedText, sealedIn } from "./sealed.ts";

export const person: Model = {
  fields: {
    id: globalId("person"),
    name: protectedText((row) => ({ ...sealedIn("person", "name_envelope", row), organisationId: "null" })),
  },
};

/** The person that the row is about, if the actor may know them: row-level security decides. */
export const personOf: FieldWriter = (place) =>
  one(place, { from: "dignity.person", as: "p", where: (row) => `${row}.id = ${place.row}.person_id` });
