import type { Period } from "@dignity/kernel";

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly timeZone: string;
  /** ISO dates besides the bank holidays. */
  readonly closedDays: readonly string[];
}

export interface Adoption {
  /** Whether it is in force now: only then does anything begin under it. What has begun goes on. */
  readonly current: boolean;
  readonly organisation: Organisation;
  readonly pathway: string;
  readonly programme: { readonly id: string; readonly lead: Organisation } | undefined;
  readonly settings: Readonly<Record<string, Period>>;
}

/** Organisations, and who holds what in them. */
export interface DirectoryBook {
  adoption(organisationId: string, pathway: string): Promise<Adoption | undefined>;
  /** Current roles of a person in an organisation, for one pathway and capacity. */
  rolesHeld(personId: string, organisationId: string, pathway: string, capacity: string): Promise<readonly string[]>;
  /** The given people that exist, with the names the directory has for them. Intake only. */
  peopleNamed(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
