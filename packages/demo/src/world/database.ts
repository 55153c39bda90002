import type { createDataSource } from "@dignity/persistence";

/** A connection as the owner of the tables. */
export type Database = ReturnType<typeof createDataSource>;
