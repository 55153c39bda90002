import type { Answers } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

import type { PartyRole } from "../ports/reports.ts";

/** A concern as somebody reports it: what happened, in one or more matters. */
export interface ReportInput {
  readonly organisationId: string;
  readonly pathway: string;
  readonly incidentAt: Temporal.Instant;
  readonly matters: readonly MatterInput[];
}

/** One matter: those who acted in it share a type and a capacity. Each carries its own account. */
export interface MatterInput {
  readonly facts: Answers;
  /** Left out: the report's account. */
  readonly account?: string | undefined;
  readonly parties: readonly PartyInput[];
}

/** A known person, or the name of somebody nobody has resolved yet. */
export interface PartyInput {
  readonly role: PartyRole;
  readonly personId?: string | undefined;
  readonly name?: string | undefined;
}
