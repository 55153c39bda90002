/** A person who is signed in to a server, over HTTP. */
export class Client {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** The data of an operation; it must have no errors. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    return dataIn<T>(await this.text(query, variables));
  }

  /** The answer to the byte. */
  async text(query: string, variables: object = {}): Promise<string> {
    const answer = await fetch(`${this.#url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${this.#token}` },
      body: JSON.stringify({ query, variables }),
    });
    return answer.text();
  }
}

/** The data in an answer. Throws where it has errors, or none. */
export function dataIn<T>(answer: string): T {
  const { data, errors } = JSON.parse(answer) as { data?: T; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`The server answered: ${JSON.stringify(errors)}`);
  return data;
}
