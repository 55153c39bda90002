import type { Policies } from "@dignity/application";
import type { Policy } from "@dignity/kernel";
import type { Actor } from "@dignity/permissions";

import type { OpenEnvelope } from "./envelope.ts";

/** What finishing may look at, besides the material. */
export interface Scope {
  /** Of the case, task or matter that the material belongs to. */
  readonly policy: Policy | undefined;
  readonly policies: Policies;
  readonly actor: Actor;
  readonly open: OpenEnvelope;
}

/** Makes of the material that PostgreSQL gave what was asked for. It is never asked about null. */
export type Finish = (material: unknown, scope: Scope) => unknown;

/** A finish that knows the form of its material, which is written beside it as SQL. */
export const finishing =
  <T>(make: (material: T, scope: Scope) => unknown): Finish =>
  (material, scope) =>
    make(material as T, scope);

export function policyIn({ policy }: Scope): Policy {
  if (!policy) throw new Error("A row names a policy that is not published.");
  return policy;
}
