import { Pool } from "pg";

/**
 * A pool for a test. pg's pools end before their connections have closed, so that dropping the database right afterwards
 * breaks one off now and then; that is no fault of what is tested.
 */
export function testPool(connectionString: string, max: number): Pool {
  const pool = new Pool({ connectionString, max });
  pool.on("error", () => undefined);
  return pool;
}
