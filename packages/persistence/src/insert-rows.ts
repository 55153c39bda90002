import type { EntityManager, ObjectLiteral, QueryDeepPartialEntity } from "typeorm";

/** All rows in one statement. It asks for nothing back: whoever may insert need not be able to read. */
export async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  table: new () => T,
  rows: readonly NoInfer<T>[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = [...rows] as unknown as QueryDeepPartialEntity<T>[];
  await manager.createQueryBuilder().insert().into(table).values(values).updateEntity(false).execute();
}
