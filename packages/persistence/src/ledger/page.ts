import type { Principal } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";

import type { Connection } from "./connection.ts";
import type { Keys } from "./keys.ts";

/** What one transaction writes on. */
export interface Page extends Connection {
  readonly principal: Principal;
  readonly now: Temporal.Instant;
  readonly keys: Keys;
}
