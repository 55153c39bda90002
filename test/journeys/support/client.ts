import type { UserError } from "./user-error.ts";

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

  /** What a mutation answers, with what there is to mend; `shows` is what else is asked of it. */
  async mutate<T>(
    name: string,
    input: Variables,
    shows = "",
  ): Promise<T & { readonly userErrors: readonly UserError[] }> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${shows} userErrors {
      __typename code message path
      ... on TransitionNotAllowed { from allowed } ... on StaleVersion { currentVersion } } } }`;
    const data = await this.ask<Record<string, T & { userErrors: readonly UserError[] }>>(query, { input });
    return data[name]!;
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
