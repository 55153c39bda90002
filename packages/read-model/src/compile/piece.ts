import type { Finish } from "../finish/finish.ts";

/** A part of the answer: the SQL that yields it, and what has still to be done to it afterwards. */
export interface Piece {
  readonly sql: string;
  readonly finish?: Finish | undefined;
}

/** A part that is a list of others. */
export const listFinish = ({ finish }: Piece): Finish | undefined =>
  finish &&
  ((material, scope) => (material as readonly unknown[]).map((one) => (one === null ? null : finish(one, scope))));
