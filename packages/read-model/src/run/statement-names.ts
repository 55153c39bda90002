// A prepared statement stays with its connection for good, and whoever asks decides how many texts there are.
const atMost = 500;

/** Names for statements that are worth preparing: those that are run again, as many as a connection may keep. */
export class StatementNames {
  readonly #seen = new Set<string>();
  readonly #named = new Set<string>();

  nameFor(text: string, name: string): { readonly text: string; readonly name?: string } {
    if (this.#named.has(name)) return { text, name };
    if (this.#named.size >= atMost) return { text };
    if (this.#seen.delete(name)) {
      this.#named.add(name);
      return { text, name };
    }
    if (this.#seen.size >= atMost) this.#seen.clear();
    this.#seen.add(name);
    return { text };
  }
}
