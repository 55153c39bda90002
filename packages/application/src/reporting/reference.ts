import { randomInt } from "node:crypto";

/** Crockford's letters and digits: none that is read for another. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference people can read out. It is random, so it tells nothing about how many there are, or when. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
