/** All of a matter in triage that permissions are decided by. */
export interface MatterFacts {
  readonly organisationId: string;
  readonly pathway: string;
  readonly state: "triage" | "opened";
  /** Those who are named as respondents: they must not know of it. */
  readonly excluded: readonly string[];
}
