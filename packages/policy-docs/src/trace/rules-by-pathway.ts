import type { Plugin, Policy, Source } from "@dignity/plugin-sdk";
import { rulesOf } from "@dignity/policy-check";

/** The rules of the latest version of each pathway, by name, with their sources; questions among them, without one. */
export function rulesByPathway(policies: Plugin["policies"]): ReadonlyMap<string, Rules> {
  return new Map(policies.map((policy) => [pathwayOf(policy), namedIn(policy)]));
}

export type Rules = ReadonlyMap<string, Source | undefined>;

/** “bullying” of "hee-em/bullying@1". */
export const pathwayOf = ({ id }: Policy): string => id.replace(/^.*\//, "").replace(/@.*$/, "");

const namedIn = (policy: Policy): Rules =>
  new Map([...Object.keys(policy.facts).map((name) => [`facts.${name}`, undefined] as const), ...rulesOf(policy)]);
