type Variables = Readonly<Record<string, unknown>>;

/** One signed-in person, over HTTP. */
export class Client {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** The data of an operation that has no errors. */
  async ask<T>(query: string, variables: Variables = {}): Promise<T> {
    const { data, errors } = await this.send(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as T;
  }

  /** The whole answer, errors and all. */
  async send(query: string, variables: Variables = {}): Promise<{ data?: unknown; errors?: readonly unknown[] }> {
    return JSON.parse(await this.text(query, variables)) as { data?: unknown; errors?: readonly unknown[] };
  }

  /** The answer to the byte. */
  async text(query: string, variables: Variables = {}): Promise<string> {
    const answer = await fetch(`${this.#url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query, variables }),
    });
    return answer.text();
  }
}
