import { PermissionError } from "./permission-error.ts";

/** The facts, if nothing of them is missing. A condition on a member that was not loaded would pass unseen. */
export function complete<T extends object>(facts: T, members: readonly (keyof T & string)[]): T {
  const missing = members.find((name) => facts[name] === undefined);
  if (missing === undefined) return facts;
  throw new PermissionError(
    "FACTS_INCOMPLETE",
    `Permission was asked about facts without “${missing}”. Load them all.`,
  );
}
