import type { Approval, Policy } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

/** The published policies, as they stand in the database. Loaded once; a case stays with the version it opened under. */
export interface Policies {
  /** The version of a pathway under which a case opens on this day. */
  inForce(pathway: string, on: Temporal.PlainDate): Policy | undefined;
  byId(id: string): Policy | undefined;
  all(): readonly Policy[];
  /** The approvals that a version has been given, the oldest first. */
  approvalsOf(id: string): readonly Approval[];
}
