import type { MongoQuery } from "@casl/ability";

import { PermissionError } from "../permission-error.ts";

export type Conditions = Readonly<Record<string, unknown>>;

/** Conditions fit for a rule. An empty one would match everything, and an undefined one whatever was not loaded. */
export function checked(conditions: Conditions): MongoQuery {
  if (Object.keys(conditions).length === 0 || !isDefined(conditions))
    throw new PermissionError("CONDITION_INCOMPLETE", "A permission without complete conditions was refused.");
  return { ...conditions };
}

const isDefined = (value: unknown): boolean =>
  value !== undefined && (typeof value !== "object" || value === null || Object.values(value).every(isDefined));
