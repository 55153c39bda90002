/** What a mutation says is to be mended. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly __typename: string;
  readonly path: readonly string[];
  readonly from?: string;
  readonly currentVersion?: number;
  readonly allowed?: readonly string[];
}
