import type { Ledger } from "./ports/ledger.ts";
import type { Policies } from "./ports/policies.ts";

/** What every command stands on. */
export interface House {
  readonly ledger: Ledger;
  readonly policies: Policies;
}
