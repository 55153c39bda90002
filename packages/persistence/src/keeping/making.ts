import type { Keyring } from "@dignity/encryption";
import type { Temporal } from "temporal-polyfill";
import type { EntityManager } from "typeorm";

import type { OrganisationChanges } from "./changes.ts";
import type { Keeper } from "./keeper.ts";
import type { Asked } from "./standing.ts";

/** What those who make changes have in common. What begins, and what ends, does so `now`. */
export interface Making {
  readonly manager: EntityManager;
  readonly keyring: Keyring;
  readonly keeper: Keeper;
  readonly asked: Asked;
  readonly changes: OrganisationChanges;
  readonly now: Temporal.Instant;
}
