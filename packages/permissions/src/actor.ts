import type { GrantAction, HiddenField, Reach } from "@dignity/kernel";

/** Somebody acting in one organisation and one capacity, with what their roles allow at this moment. */
export interface Actor {
  readonly personId: string;
  readonly organisationId: string;
  /** Undefined for somebody who holds no role: they can report and follow their own reports. */
  readonly capacity: string | undefined;
  readonly grants: readonly HeldGrant[];
}

/** One action that one role allows, as far as it reaches. */
export interface HeldGrant {
  readonly pathway: string;
  readonly role: string;
  /**
   * What the policy's grants allow. Besides, "triage" for the roles in its `triage.by`, which opens matters and no case,
   * and "watch" for those who record results of its indicators or count, which opens these results and no case.
   */
  readonly action: GrantAction | "triage" | "watch";
  readonly reach: Reach;
  /** For the reach "programme". */
  readonly programmeId: string | null;
  readonly hidden: readonly HiddenField[];
}
