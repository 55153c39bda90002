import { Client as SignedIn } from "@dignity/stories";

import type { UserError } from "./user-error.ts";

type Variables = Readonly<Record<string, unknown>>;

/** One signed-in person, over HTTP. */
export class Client extends SignedIn {
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
}
