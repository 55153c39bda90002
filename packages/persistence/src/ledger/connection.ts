import type { EntityManager } from "typeorm";

import { insertRows } from "../insert-rows.ts";
import type { Page } from "./page.ts";

/** The ways to talk to the database within one transaction. */
export const connectionOf = (manager: EntityManager): Pick<Page, "manager" | "rows" | "change" | "insert"> => ({
  manager,
  rows: <T>(sql: string, ...values: readonly unknown[]) => manager.query<T[]>(sql, [...values]),
  async change(sql, ...values) {
    const [, count] = await manager.query<[unknown[], number]>(sql, [...values]);
    return count;
  },
  insert: (table, rows) => insertRows(manager, table, rows),
});
