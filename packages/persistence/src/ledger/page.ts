import type { Principal } from "@dignity/application";
import type { Temporal } from "temporal-polyfill";
import type { EntityManager, ObjectLiteral } from "typeorm";

import type { Keys } from "./keys.ts";

/** What one transaction writes on. */
export interface Page {
  readonly principal: Principal;
  readonly now: Temporal.Instant;
  readonly keys: Keys;
  readonly manager: EntityManager;
  rows<T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]>;
  /** How many rows an update or a delete changed. */
  change(sql: string, ...values: readonly unknown[]): Promise<number>;
  /** Asks for nothing back: whoever may insert need not be able to read. */
  insert<T extends ObjectLiteral>(table: new () => T, rows: readonly NoInfer<T>[]): Promise<void>;
}
