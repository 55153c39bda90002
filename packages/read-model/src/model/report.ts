import { column, globalId, moment } from "../compile/columns.ts";
import type { Compilation, Model } from "../compile/compilation.ts";
import type { Order } from "../compile/order.ts";
import { organisationOf } from "./organisation.ts";
import { protectedText, sealedIn } from "./sealed.ts";

export const lastReceivedFirst: Order = {
  name: "reports",
  isDescending: true,
  keys: [
    { column: "received_at", type: "timestamptz" },
    { column: "id", type: "uuid" },
  ],
};

export const report: Model = {
  fields: {
    id: globalId("report"),
    reference: column("reference"),
    organisation: organisationOf(),
    pathway: column("pathway"),
    account: protectedText((row) => sealedIn("report", "account_envelope", row)),
    incidentAt: moment("incident_at"),
    receivedAt: moment("received_at"),
  },
};

/** Reports are their reporter's. */
export const isOwnReport = ({ parameters }: Compilation, row: string): string =>
  `${row}.reporter_person_id = ${parameters.person()}`;
