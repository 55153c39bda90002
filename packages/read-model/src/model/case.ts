import { shownSource } from "@dignity/application";
import { column, globalId, moment } from "../compile/columns.ts";
import type { Model, Place } from "../compile/compilation.ts";
import { argumentsAt } from "../compile/place.ts";
import { connection } from "../compile/connection.ts";
import { many, one, onlyWhere } from "../compile/object.ts";
import { policyIn } from "../finish/finish.ts";
import { holdsNow } from "./assignment.ts";
import { nextActionsField } from "./next-actions.ts";
import { organisationOf } from "./organisation.ts";
import { partiesOfCase } from "./party.ts";
import { openedText, sealedIn } from "./sealed.ts";
import { dueFirst } from "./task-order.ts";
import { newestFirst } from "./transition.ts";
import { answersField, hiddenUnless, known, labelField, policyField, viewed } from "./views.ts";

/** A case. What hangs on it is visible with it: a condition stands wherever a case is reached, and not again below. */
export const caseModel: Model = {
  policyId: (row) => `${row}.policy_id`,
  fields: {
    id: globalId("case"),
    reference: column("reference"),
    owner: organisationOf(),
    pathway: column("pathway"),
    policy: policyField,
    capacity: labelField("capacity", ({ capacities }) => capacities),
    state: (place) =>
      viewed<string>(place, `${place.row}.state`, (key, scope) => {
        const { label, atRest = false, source } = known(policyIn(scope).states[key], key);
        return { key, label, atRest, source: shownSource(source) };
      }),
    level: labelField("level", ({ levels }) => levels),
    suggestedLevel: labelField("suggested_level", ({ levels }) => levels),
    facts: answersField(
      {
        answers: "facts",
        hidden: ({ row, compilation }) =>
          hiddenUnless({ notes: compilation.permitted("notes", row), health: compilation.permitted("health", row) }),
      },
      ({ facts }) => facts,
    ),
    account: ({ row, compilation }) =>
      onlyWhere(compilation.permitted("account", row), openedText(sealedIn("case_file", "account_envelope", row))),
    reporter: (place) =>
      onlyWhere(
        place.compilation.permitted("reporter", place.row),
        one(place, { from: partiesOfCase(place.row), as: "y", where: (row) => `${row}.role = 'reporter'` }),
      ),
    parties: (place) =>
      onlyWhere(
        place.compilation.permitted("parties", place.row),
        many(place, {
          from: partiesOfCase(place.row),
          as: "y",
          where: (row) => `${row}.role <> 'reporter'`,
          by: (row) => `${row}.role, ${row}.position`,
        }),
      ),
    incidentAt: moment("incident_at"),
    openedAt: moment("opened_at"),
    atRestSince: moment("at_rest_since"),
    version: column("version"),
    tasks: (place) => {
      const { now, bind } = argumentsAt(place);
      const state = now["state"] ? bind((given) => String(given["state"]).toLowerCase()) : undefined;
      const where = (row: string) => [hangsOn(place, row), ...(state ? [`${row}.state = ${state}`] : [])];
      return connection(place, { from: "dignity.task", as: "t", where, order: dueFirst });
    },
    support: (place) =>
      many(place, {
        from: "dignity.support_entry",
        as: "s",
        where: (row) => `${hangsOn(place, row)} and ${row}.replaced_by is null`,
        by: (row) => `${row}.offered_on, ${row}.recorded_at, ${row}.id`,
      }),
    transitions: (place) =>
      connection(place, {
        from: "dignity.case_transition",
        as: "x",
        where: (row) => [hangsOn(place, row)],
        order: newestFirst,
      }),
    assignments: (place) =>
      many(place, {
        from: "dignity.case_assignment",
        as: "a",
        where: (row) => `${hangsOn(place, row)} and ${holdsNow(row)}`,
        by: (row) => `${row}.valid_from, ${row}.id`,
      }),
    sharedWith: (place) =>
      many(place, {
        from: "dignity.organisation",
        as: "o",
        where: (row) =>
          `${row}.id in (select s.partner_organisation_id from dignity.case_share s` +
          ` where ${hangsOn(place, "s")} and ${holdsNow("s")})`,
        by: (row) => `${row}.slug`,
      }),
    nextActions: nextActionsField,
  },
};

const hangsOn = ({ row }: Place, other: string) =>
  `${other}.organisation_id = ${row}.organisation_id and ${other}.case_id = ${row}.id`;
