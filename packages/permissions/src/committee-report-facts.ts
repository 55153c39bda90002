/** All of a committee report that permissions are decided by. */
export interface CommitteeReportFacts {
  readonly organisationId: string;
  readonly pathway: string;
  readonly capacity: string;
  /** The roles for which the policy has it made. */
  readonly readers: readonly string[];
}
