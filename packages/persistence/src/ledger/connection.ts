import type { EntityManager, ObjectLiteral } from "typeorm";

import { insertRows } from "../insert-rows.ts";

/** The ways to talk to the database within one transaction. */
export interface Connection {
  readonly manager: EntityManager;
  rows<T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]>;
  /** How many rows an update or a delete changed. */
  change(sql: string, ...values: readonly unknown[]): Promise<number>;
  /** Asks for nothing back: whoever may insert need not be able to read. */
  insert<T extends ObjectLiteral>(table: new () => T, rows: readonly NoInfer<T>[]): Promise<void>;
}

export const connectionOf = (manager: EntityManager): Connection => ({
  manager,
  rows: <T>(sql: string, ...values: readonly unknown[]) => manager.query<T[]>(sql, [...values]),
  async change(sql, ...values) {
    const [, count] = await manager.query<[unknown[], number]>(sql, [...values]);
    return count;
  },
  insert: (table, rows) => insertRows(manager, table, rows),
});
