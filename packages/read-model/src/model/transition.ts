import { type Fields, type Policy, stepIn } from "@dignity/kernel";

import { column, globalId, moment } from "../compile/columns.ts";
import type { Model } from "../compile/compilation.ts";
import { onlyWhere } from "../compile/object.ts";
import type { Order } from "../compile/order.ts";
import { policyIn, finishing } from "../finish/finish.ts";
import { notesAt } from "./notes.ts";
import { mayReadOfCase } from "./of-case.ts";
import { personOf } from "./person.ts";
import { sealedIn } from "./sealed.ts";
import { answersField, hiddenUnless, known, labelField, sourceField } from "./views.ts";

export const newestFirst: Order = {
  name: "transitions",
  isDescending: true,
  keys: [{ column: "case_version", type: "integer" }],
};

const needs = (policy: Policy, key: string): Fields => stepIn(policy, key)?.needs ?? {};

/** A step of a case. It is only ever reached through its case, whose row is in reach then: `permitted` is asked of that. */
export const transition: Model = {
  policyId: (row) => `${row}.policy_id`,
  fields: {
    id: globalId("transition"),
    key: column("transition"),
    policyId: column("policy_id"),
    label: ({ row }) => ({
      sql: `${row}.transition`,
      finish: finishing<string>((key, scope) => known(stepIn(policyIn(scope), key), key).label),
    }),
    fromState: labelField("from_state", ({ states }) => states),
    toState: labelField("to_state", ({ states }) => states),
    level: labelField("level", ({ levels }) => levels),
    answers: answersField({ answers: "answers", key: "transition" }, needs),
    notes: (place) => {
      const { row } = place;
      const sealed = sealedIn("case_transition", "notes_envelope", row, `${row}.case_id`);
      const hidden = hiddenUnless({ health: mayReadOfCase(place, "health") });
      return onlyWhere(
        mayReadOfCase(place, "notes"),
        notesAt(place, { sealed, key: `${row}.transition`, hidden }, needs),
      );
    },
    person: personOf,
    occurredAt: moment("occurred_at"),
    source: sourceField(
      (row) => `${row}.transition`,
      (policy, key) => stepIn(policy, key)?.source,
    ),
  },
};
