import { globalId, moment } from "../compile/columns.ts";
import type { Model } from "../compile/compilation.ts";
import { policyOfCase } from "./of-case.ts";
import { personOf } from "./person.ts";
import { labelField } from "./views.ts";

export const assignment: Model = {
  policyId: policyOfCase,
  fields: {
    id: globalId("assignment"),
    person: personOf,
    role: labelField("role", ({ roles }) => roles),
    from: moment("valid_from"),
  },
};

/** Whether what has a beginning and an end holds now. */
export const holdsNow = (row: string): string =>
  `${row}.valid_from <= (select app.now()) and (${row}.valid_to is null or ${row}.valid_to > (select app.now()))`;
