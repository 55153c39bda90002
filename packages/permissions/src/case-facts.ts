/**
 * All of a case that permissions are decided by. Every member is mandatory: a rule about something that was not
 * loaded would otherwise pass unseen.
 */
export interface CaseFacts {
  readonly organisationId: string;
  readonly capacity: string;
  readonly pathway: string;
  readonly programmeId: string | null;
  /** People who must not know of it. */
  readonly excluded: readonly string[];
  /** Current assignments. */
  readonly assignments: readonly { readonly personId: string; readonly role: string }[];
  /** Partners that work on it now, with the capacity in which they do. */
  readonly shares: readonly { readonly organisationId: string; readonly capacity: string }[];
}
