/** What is wrong with a part of a world. */
export interface WorldFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
