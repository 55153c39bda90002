export { createDataSource } from "./data-source.ts";
export { PersistenceError } from "./errors.ts";
export { createLedger } from "./ledger/create-ledger.ts";
export type { Mode } from "./migrate/deployment.ts";
export { migrate, type MigrateOptions } from "./migrate/migrate.ts";
export type { Urls } from "./migrate/urls.ts";
export { assertWeakRole } from "./weak-role.ts";
