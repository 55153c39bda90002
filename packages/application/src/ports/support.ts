import type { SupportEntry } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

import type { PartyRole } from "./reports.ts";

/** What people write down with an entry, each kept in an envelope; undefined where there is nothing to keep. */
export interface SupportTexts {
  readonly reason?: string | undefined;
  readonly copyReference?: string | undefined;
  readonly outcome?: string | undefined;
}

export interface NewSupport {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  /** To whom: a party of the case. */
  readonly partyId: string;
  readonly policyId: string;
  readonly pathway: string;
  readonly entry: SupportEntry;
  readonly texts: Pick<SupportTexts, "copyReference">;
  /** The entry in whose place it stands, and why. */
  readonly corrects?: { readonly before: StoredSupport; readonly reason: string } | undefined;
}

/** An entry as a command finds it, locked, and its case with it. */
export interface StoredSupport {
  readonly id: string;
  readonly organisationId: string;
  readonly caseId: string;
  /** The version it was entered under. */
  readonly policyId: string;
  readonly version: number;
  /** When it, or the first entry that it corrects, was recorded. */
  readonly firstRecordedAt: Temporal.Instant;
  /** Whether a correction stands in its place. */
  readonly replaced: boolean;
  readonly entry: SupportEntry;
}

/** The register of support: what was offered to the people in a case, and what came of it. */
export interface SupportBook {
  partiesOf(organisationId: string, caseId: string): Promise<readonly { id: string; role: PartyRole }[]>;
  enterSupport(entered: NewSupport): Promise<void>;
  lockSupport(id: string): Promise<StoredSupport | undefined>;
  /** Puts what has become of it in its place. Texts that are not given stay as they were. */
  changeSupport(before: StoredSupport, after: SupportEntry, texts: SupportTexts): Promise<void>;
}
