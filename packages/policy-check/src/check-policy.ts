import type { Plugin, Policy } from "@dignity/plugin-sdk";

import type { Fault, PolicyCheck } from "./check.ts";
import { foundations, ofEveryCourse, ofTheRules } from "./checks.ts";
import type { Finding } from "./finding.ts";
import type { Published } from "./fingerprint.ts";
import { studyOf, Unfollowable } from "./study.ts";

/** Everything that is wrong with one policy of a plugin. Never throws for what it may hold. */
export const checkPolicy = (plugin: Plugin, policy: Policy, published: Published = {}): readonly Finding[] =>
  findingsOf(plugin, policy, published, [...ofTheRules, ...ofEveryCourse]);

/** As much of it as takes no time to speak of. */
export const checkRules = (plugin: Plugin, policy: Policy): readonly Finding[] =>
  findingsOf(plugin, policy, {}, ofTheRules);

function findingsOf(plugin: Plugin, policy: Policy, published: Published, checks: readonly PolicyCheck[]) {
  const study = studyOf(plugin, policy, published);
  const { id } = (policy ?? {}) as { readonly id?: unknown };
  const find = (check: PolicyCheck): Finding[] =>
    attempt(() => check.find(study)).map((fault) => ({
      ...(typeof id === "string" && { policy: id }),
      check: check.name,
      ...fault,
    }));
  // What is no policy, or names what is not there, would only fail again in all the others.
  const unfit = foundations.flatMap(find);
  return unfit.length > 0 ? unfit : checks.flatMap(find);
}

/** What cannot even be looked at is a fault of whatever is looked at. */
export function attempt(find: () => readonly Fault[]): readonly Fault[] {
  try {
    return find();
  } catch (error) {
    if (error instanceof Unfollowable) return [];
    const why = error instanceof Error ? error.message : String(error);
    return [{ rule: "the whole", reason: `cannot be read as a policy: ${why}` }];
  }
}
