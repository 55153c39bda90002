export type * from "./actor.ts";
export type * from "./case-facts.ts";
