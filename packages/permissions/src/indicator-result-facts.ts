/** All of an indicator's result that permissions are decided by. It names nobody, so nobody is excluded from it. */
export interface IndicatorResultFacts {
  /** Who keeps it. */
  readonly organisationId: string;
  readonly pathway: string;
  readonly capacity: string;
}
