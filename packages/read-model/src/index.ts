export { createReadModel } from "./read-model.ts";
export type * from "./reader.ts";
export type { OnStatement, SentStatement } from "./run/in-context.ts";
