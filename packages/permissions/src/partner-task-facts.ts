/** All of a partner's own task that permissions are decided by. It belongs to no case that the partner could know of. */
export interface PartnerTaskFacts {
  readonly organisationId: string;
  readonly pathway: string;
  readonly capacity: string;
}
