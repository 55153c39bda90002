import type { Actor } from "@dignity/permissions";

/** What a verified token says about its bearer. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Slug of the organisation the bearer acts in. */
  readonly organisation: string;
  /** The capacity the bearer acts in; may be left out by whoever holds roles in only one. */
  readonly capacity?: string | undefined;
}

export type Identified =
  | { readonly ok: true; readonly actor: Actor }
  | {
      readonly ok: false;
      readonly problem: "UNKNOWN_PERSON" | "NO_APPOINTMENT" | "CAPACITY_NEEDED";
    };

/** From a token to somebody with today's grants, in one statement. Never cached. */
export interface ActorDirectory {
  identify(identity: Identity): Promise<Identified>;
}
