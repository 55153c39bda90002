/** Something that a document asks for, and what became of it. */
export interface Requirement {
  /** As the organisation numbers it, for example "H-14b". */
  readonly id: string;
  /** What is asked, in a line. */
  readonly says: string;
  /** The lines of the document; left out where it is about the document as a whole. */
  readonly lines?: string | undefined;
  /** The rules that do it, by pathway. */
  readonly rules?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What in the platform does it whatever a policy says: a file, and what it does. */
  readonly platform?: Readonly<Record<string, string>> | undefined;
  /** Why nothing does it. Then neither rules nor platform are given. */
  readonly leftOut?: string | undefined;
  /** Where no rule tells it: whether the document says it, it is read into it, or it was added. */
  readonly standing?: "said" | "read" | "added" | undefined;
  /** Why no story can tell of it. */
  readonly noStory?: string | undefined;
}

/** What a plugin's requirements.yaml holds. */
export interface Requirements {
  /** Every number that there is, as ranges: "H-01..H-39" or "H-09a..H-09c". */
  readonly numbers: readonly string[];
  readonly requirements: readonly Requirement[];
}
