import { randomUUID } from "node:crypto";

import type { Refused } from "../scene.ts";
import type { Client } from "./client.ts";

type Deed =
  | "reportConcern"
  | "makeTransition"
  | "completeTask"
  | "extendTask"
  | "recordSupport"
  | "answerSupport"
  | "assignCase"
  | "triageMatter";

/** Does something, and answers why it was refused, if it was. */
export async function attempt(client: Client, deed: Deed, input: object): Promise<Refused> {
  const type = `${deed.charAt(0).toUpperCase()}${deed.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { done: ${deed}(input: $input) { userErrors { code message } } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const { done } = await client.ask<{ done: { userErrors: readonly NonNullable<Refused>[] } }>(mutation, variables);
  return done.userErrors[0];
}
