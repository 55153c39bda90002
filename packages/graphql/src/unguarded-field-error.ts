/** Something can be called, and nothing says who may. */
export class UnguardedFieldError extends Error {
  override readonly name = "UnguardedFieldError";

  constructor(fields: readonly string[]) {
    super(
      `The API does not start: ${fields.join(", ")} can be called, and nothing says who may. ` +
        'Put @Needs("...") on its resolver, or @Open("why everybody may").',
    );
  }
}
