export type * from "./house.ts";
export type * from "./ports/actor-directory.ts";
export type * from "./ports/ledger.ts";
export type * from "./ports/mail.ts";
export type * from "./ports/policies.ts";
export type * from "./ports/schedule.ts";
export * from "./user-error.ts";
