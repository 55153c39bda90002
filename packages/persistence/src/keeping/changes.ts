import type { Period } from "@dignity/kernel";

import type { Identity } from "./standing.ts";

type Times = Readonly<Record<string, Period>>;

/** What is to be done to an organisation. What is empty or left out stays as it is. */
export interface OrganisationChanges {
  readonly open?: { readonly slug: string; readonly name: string; readonly kind: string };
  readonly closedDays?: readonly string[];
  /** The programme it comes into, where its lead has none yet. */
  readonly openProgramme?: { readonly lead: string; readonly name: string };
  readonly adopt: readonly { readonly pathway: string; readonly settings: Times }[];
  /** In place of those it has set for the pathway; `unset` are those of them that it has none of any more. */
  readonly setTimes: readonly {
    readonly pathway: string;
    readonly settings: Times;
    readonly unset: readonly string[];
  }[];
  readonly add: readonly (Identity & { readonly name: string; readonly email: string; readonly post: string })[];
  /** People who are there already, and have no post here yet. */
  readonly appoint: readonly (Identity & { readonly post: string })[];
  readonly changePosts: readonly { readonly appointmentId: string; readonly subject: string; readonly post: string }[];
  readonly changeAddresses: readonly { readonly personId: string; readonly subject: string; readonly email: string }[];
  readonly give: readonly (Identity & { readonly pathway: string; readonly capacity: string; readonly role: string })[];
  /** Roles that end now. */
  readonly end: readonly {
    readonly id: string;
    readonly subject: string;
    readonly pathway: string;
    readonly capacity: string;
    readonly role: string;
  }[];
}
