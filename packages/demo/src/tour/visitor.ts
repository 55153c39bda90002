import { TourStopped } from "./step.ts";

/** Somebody who asks the API with a token of their own. */
export interface Visitor {
  readonly persona: string;
  ask<T>(document: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string }[];
}

export const createVisitor = (base: string, persona: string, token: string): Visitor => ({
  persona,
  async ask<T>(query: string, variables = {}) {
    const response = await fetch(`${base}/graphql`, {
      method: "POST",
      headers: {
        accept: "application/graphql-response+json, application/json",
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data, errors } = parsed<T>(text, response.status);
    if (!data || errors) throw new TourStopped(`${persona} was not answered (${response.status}): ${text}`);
    return data;
  },
});

function parsed<T>(text: string, status: number): Answer<T> {
  try {
    return JSON.parse(text) as Answer<T>;
  } catch {
    throw new TourStopped(`The API answered ${status} and no JSON: ${text.slice(0, 200)}`);
  }
}
