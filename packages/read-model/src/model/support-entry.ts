import { shownSupportRoute } from "@dignity/application";
import { always, column, enumColumn, globalId } from "../compile/columns.ts";
import type { FieldWriter, Model } from "../compile/compilation.ts";
import { one, onlyWhere } from "../compile/object.ts";
import { policyIn } from "../finish/finish.ts";
import { mayReadOfCase } from "./of-case.ts";
import { partyNamed } from "./party.ts";
import { openedText, sealedIn } from "./sealed.ts";
import { known, viewed } from "./views.ts";

const text =
  (name: string, hiddenAs: "notes" | "health"): FieldWriter =>
  (place) =>
    onlyWhere(
      mayReadOfCase(place, hiddenAs),
      openedText(sealedIn("support_entry", name, place.row, `${place.row}.case_id`)),
    );

const isReplacedBy = (before: string, row: string) =>
  `${before}.organisation_id = ${row}.organisation_id and ${before}.replaced_by = ${row}.id`;

/** Support for somebody in a case. Like a transition, it is only ever reached where its case may be read. */
export const supportEntry: Model = {
  policyId: (row) => `${row}.policy_id`,
  fields: {
    id: globalId("support"),
    route: (place) =>
      viewed<string>(place, `${place.row}.route`, (key, scope) =>
        shownSupportRoute(key, known(policyIn(scope).support[key], key)),
      ),
    kind: enumColumn("kind"),
    party: (place) => {
      const isReporter = `(select role = 'reporter' from ${partyNamed(place.row)} r)`;
      const [reporter, others] = [mayReadOfCase(place, "reporter"), mayReadOfCase(place, "parties")];
      const party = one(place, { from: partyNamed(place.row), as: "y", where: () => "true" });
      return onlyWhere(`case when ${isReporter} then ${reporter} else ${others} end`, party);
    },
    offeredOn: column("offered_on"),
    answer: enumColumn("answer"),
    answeredOn: column("answered_on"),
    reason: text("reason_envelope", "notes"),
    copyReference: text("copy_envelope", "notes"),
    attended: (place) => onlyWhere(mayReadOfCase(place, "health"), { sql: `${place.row}.attended` }),
    outcome: text("outcome_envelope", "health"),
    endedOn: column("ended_on"),
    replaces: always(
      (row) => `(select 'support_' || b.id from dignity.support_entry b where ${isReplacedBy("b", row)})`,
    ),
    correctionReason: text("correction_envelope", "notes"),
    replacedBy: globalId("support", "replaced_by"),
    version: column("version"),
  },
};
