import { column, globalId, moment } from "../compile/columns.ts";
import type { Model } from "../compile/compilation.ts";
import { many } from "../compile/object.ts";
import type { Order } from "../compile/order.ts";
import { organisationOf } from "./organisation.ts";
import { partiesOfMatter } from "./party.ts";
import { protectedText, sealedIn } from "./sealed.ts";
import { answersField, policyField } from "./views.ts";

export const longestWaitingFirst: Order = {
  name: "matters",
  isDescending: false,
  keys: [
    { column: "received_at", type: "timestamptz" },
    { column: "id", type: "uuid" },
  ],
};

export const matter: Model = {
  policyId: (row) => `${row}.policy_id`,
  fields: {
    id: globalId("matter"),
    reportReference: column("report_reference"),
    organisation: organisationOf(),
    pathway: column("pathway"),
    policy: policyField,
    facts: answersField({ answers: "facts" }, ({ facts }) => facts),
    account: protectedText((row) => sealedIn("report_matter", "account_envelope", row)),
    // Who reported is for those only who hold the grant to identify, which is a grant for cases.
    parties: (place) =>
      many(place, {
        from: partiesOfMatter(place.row),
        as: "y",
        where: (row) => `${row}.role <> 'reporter'`,
        by: (row) => `${row}.position`,
      }),
    receivedAt: moment("received_at"),
    version: column("version"),
  },
};
