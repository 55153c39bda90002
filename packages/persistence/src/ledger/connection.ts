import type { EntityManager, ObjectLiteral, QueryDeepPartialEntity } from "typeorm";

import type { Page } from "./page.ts";

/** The ways to talk to the database within one transaction. */
export const connectionOf = (manager: EntityManager): Pick<Page, "manager" | "rows" | "change" | "insert"> => ({
  manager,
  rows: <T>(sql: string, ...values: readonly unknown[]) => manager.query<T[]>(sql, [...values]),
  async change(sql, ...values) {
    const [, count] = await manager.query<[unknown[], number]>(sql, [...values]);
    return count;
  },
  async insert<T extends ObjectLiteral>(table: new () => T, rows: readonly NoInfer<T>[]) {
    if (rows.length === 0) return;
    const values = [...rows] as unknown as QueryDeepPartialEntity<T>[];
    await manager.createQueryBuilder().insert().into(table).values(values).updateEntity(false).execute();
  },
});
