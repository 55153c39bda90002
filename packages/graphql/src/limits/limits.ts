/** What one request may ask for. */
export const limits = {
  /** Bytes of a request's body. */
  body: 100_000,
  /** Words and signs of a document. */
  tokens: 2000,
  /** How deep fields are nested. */
  depth: 12,
  aliases: 30,
  rootFields: 10,
  directivesPerField: 5,
  /** Items of a page, and ids in `nodes`. */
  page: 100,
  /** Objects an operation may touch at most, reckoned beforehand. */
  cost: 10_000,
} as const;
