export { LocalDatabaseError } from "./errors.ts";
export { freePort } from "./free-port.ts";
export { startLocalDatabase } from "./start-local-database.ts";
export type { LocalDatabase, LocalDatabaseOptions } from "./start-local-database.ts";
