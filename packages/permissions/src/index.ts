export * from "./ability.ts";
export type * from "./actor.ts";
export type * from "./case-facts.ts";
export * from "./case-field.ts";
export type * from "./matter-facts.ts";
export type * from "./partner-task-facts.ts";
export * from "./permission-error.ts";
export type { Where } from "./sql/parameters.ts";
export * from "./sql/rows.ts";
