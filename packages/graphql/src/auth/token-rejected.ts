/** The token is not good. It does not say why: every fault looks the same from outside. */
export class TokenRejected extends Error {
  override readonly name = "TokenRejected";
}
