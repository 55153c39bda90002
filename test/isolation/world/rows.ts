import { type During, ids } from "./world.ts";

/** Rows by table, in the order in which they can be inserted. */
export type Tables = readonly (readonly [table: string, rows: readonly Row[]])[];
export type Row = Readonly<Record<string, unknown>>;

export const of = (organisation: number) => ({ organisation_id: ids.organisation(organisation) });

export const time = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

export const window = ({ from, to }: During) => ({
  valid_from: time(from),
  valid_to: to === undefined ? null : time(to),
});

export const count = (below: number) => Array.from({ length: below }, (_, index) => index);

export const policyId = (pathway: string) => `test/${pathway}@1`;

/** What the tests never open. */
export const sealed = "\\x00";
