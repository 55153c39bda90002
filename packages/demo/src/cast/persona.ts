/** Somebody invented whom a visitor of the demo can be. */
export interface Persona {
  /** Also the subject of their token. */
  readonly key: string;
  readonly name: string;
  /** Slug of the organisation they act in. */
  readonly organisation: string;
  readonly post: string;
  /** The capacity they hold roles in. Left out: they hold none. */
  readonly capacity?: string;
  readonly roles: readonly string[];
  /** What they can see and do, for the visitor who chooses. */
  readonly about: string;
  /** The same human being in another post: the key of the persona that has the name and the address. */
  readonly sameAs?: string;
}

export const triageAbout =
  "Finds out in which role somebody acted, where a report does not say. Sees reports that wait for that, and no case.";
