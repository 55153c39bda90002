import { createHash } from "node:crypto";

import type { Compilation } from "./compilation.ts";
import type { Finish } from "../finish/finish.ts";
import type { Slot } from "./parameters.ts";
import type { Piece } from "./piece.ts";

/** A compiled selection: one statement, how its parameters are filled, and what is done to the answer. */
export interface Plan {
  readonly name: string;
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly finish: Finish | undefined;
  /** Whether something was asked that only a resolver can add. */
  readonly isIncomplete: boolean;
}

export function planOf({ parameters, isIncomplete }: Compilation, { sql, finish }: Piece): Plan {
  const text = `select (${sql})::text as answer`;
  const name = createHash("sha256").update(text).digest("base64url");
  return { name, text, slots: parameters.slots, finish, isIncomplete };
}
