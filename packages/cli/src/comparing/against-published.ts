import type { Policy } from "@dignity/kernel";
import type { Plugin } from "@dignity/plugin-sdk";
import { fingerprint } from "@dignity/policy-check";

import { compared, type Comparison } from "./comparison.ts";
import type { PublishedVersion } from "./published-versions.ts";

/** Where a version of a plugin stands beside what is published. */
export interface VersionStanding {
  readonly id: string;
  /** `changed`: published with another text, which serves on. `gone`: published, and the plugin has it no longer. */
  readonly is: "published" | "new" | "changed" | "gone";
  /** What it means beside its published text or, if it is new, beside the version before it; left out if there is none. */
  readonly comparison?: Comparison;
}

/** Holds every version of a plugin against what is published of it. */
export function againstPublished(
  { id, policies }: Plugin,
  published: readonly PublishedVersion[],
): readonly VersionStanding[] {
  const known = new Map(published.map((one) => [one.id, one]));
  const present = new Set(policies.map((policy) => policy.id));
  const gone = published.filter((one) => one.id.startsWith(`${id}/`) && !present.has(one.id));
  return [
    ...policies.map((policy) => standingOf(policy, policies, known)),
    ...gone.map((one) => ({ id: one.id, is: "gone" as const })),
  ];
}

type Known = ReadonlyMap<string, PublishedVersion>;

function standingOf(policy: Policy, all: readonly Policy[], known: Known): VersionStanding {
  const published = known.get(policy.id);
  if (published?.fingerprint === fingerprint(policy)) return { id: policy.id, is: "published" };
  const before = published ? published.policy : precedingOf(policy, all, known);
  const comparison = before && { comparison: compared(before, policy) };
  return { id: policy.id, is: published ? "changed" : "new", ...comparison };
}

/** The version before it, as it is published; as the plugin has it, where no other text is kept. */
function precedingOf(policy: Policy, all: readonly Policy[], known: Known): Policy | undefined {
  const isOfPathway = (id: string) => id.replace(/@.*/, "") === policy.id.replace(/@.*/, "");
  const before = all.slice(0, all.indexOf(policy)).findLast(({ id }) => isOfPathway(id));
  if (before) return known.get(before.id)?.policy ?? before;
  return [...known.values()].findLast(({ id }) => isOfPathway(id))?.policy;
}
