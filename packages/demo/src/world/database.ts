import type { createDataSource } from "@dignity/persistence";

/** A connection as the owner of the tables, or a transaction on one. */
export type Database = Pick<ReturnType<typeof createDataSource>, "query" | "transaction">;
