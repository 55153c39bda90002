import type { Plugin, Source } from "@dignity/plugin-sdk";

import { rulesByPathway } from "./rules-by-pathway.ts";
import type { Requirement, Requirements } from "./requirement.ts";

/** As much of a story as the table needs. */
export interface Told {
  readonly name: string;
  readonly file: string;
  readonly requirements: readonly string[];
}

/** One requirement with all that does it and all that tells of it. */
export interface Traced {
  readonly requirement: Requirement;
  /** What the rules' sources say of where it comes from, for example "said (must), read". */
  readonly standing: string;
  readonly rules: readonly TracedRule[];
  readonly stories: readonly Told[];
}

export interface TracedRule {
  readonly pathway: string;
  readonly rule: string;
  /** Undefined for a question, which has no source of its own, and for a rule that is not there. */
  readonly source: Source | undefined;
}

/** Joins requirements, rules and stories. What is not there is left to `traceFaults` to tell. */
export function trace(
  { requirements }: Requirements,
  { policies }: Plugin,
  stories: readonly Told[],
): readonly Traced[] {
  const pathways = rulesByPathway(policies);
  return requirements.map((requirement) => {
    const rules = Object.entries(requirement.rules ?? {}).flatMap(([pathway, names]) =>
      names.map((rule) => ({ pathway, rule, source: pathways.get(pathway)?.get(rule) })),
    );
    return {
      requirement,
      standing: standingOf(requirement, rules),
      rules,
      stories: stories.filter((story) => story.requirements.includes(requirement.id)),
    };
  });
}

const order = ["said", "read", "added"];

function standingOf({ leftOut, standing }: Requirement, rules: readonly TracedRule[]): string {
  if (leftOut !== undefined) return "left out";
  const own = rules.flatMap(({ source }) => (source ? [inWords(source)] : []));
  const all = new Set([...(standing ? [standing] : []), ...own]);
  return [...all].toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1)).join(", ");
}

const inWords = ({ standing, modality }: Source) => (modality ? `${standing} (${modality})` : standing);
const rank = (words: string) => order.findIndex((standing) => words.startsWith(standing));
