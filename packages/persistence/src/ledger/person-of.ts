import type { Principal } from "@dignity/application";

/** Who signs what is written. */
export function personOf(principal: Principal): string {
  if (!("personId" in principal)) throw new Error("Only a person can do this.");
  return principal.personId;
}
