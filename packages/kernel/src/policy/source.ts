/** How strongly a document puts a rule. A "should" does not hold a case open unless an organisation says so. */
export type Modality = "must" | "should" | "may" | "preferably";

/**
 * Where a rule comes from.
 * `said`: the document states it. `read`: how an unclear passage is read. `added`: the document is silent.
 */
export interface Source {
  readonly standing: "said" | "read" | "added";
  readonly document: string;
  /** Lines of the document, for example "103-109". Always there for `said` and `read`. */
  readonly at?: string;
  /** Why it is read so, or why it was added. Always there for `read` and `added`. */
  readonly note?: string;
  readonly modality?: Modality;
}

/** Names the document once; then `said("103-109", "must")`, `read("247-260", "why")` or `added("why")`. */
export function sourcesIn(document: string) {
  return {
    said: (at: string, modality?: Modality): Source => ({
      standing: "said",
      document,
      at,
      ...(modality && { modality }),
    }),
    read: (at: string, note: string, modality?: Modality): Source => ({
      standing: "read",
      document,
      at,
      note,
      ...(modality && { modality }),
    }),
    added: (note: string): Source => ({ standing: "added", document, note }),
  };
}
