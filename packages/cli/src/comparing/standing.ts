import { canonicalJson, type Policy, rulesOf, type Source } from "@dignity/kernel";
import { sourceText } from "@dignity/policy-docs";
import { isDeepStrictEqual } from "node:util";

import { type Meaning, other, toldOf } from "./meaning.ts";

/** Tells of rules that both versions have, and that now come from elsewhere: said before, and now read or added. */
export function tellStanding(before: Policy, after: Policy): readonly Meaning[] {
  const had = sourcesIn(before);
  return [...sourcesIn(after)].flatMap(([key, { rule, source }]) => {
    const was = had.get(key);
    if (!was || isDeepStrictEqual(was.source, source)) return [];
    const text = `\`${rule}\` is ${sourceText(source)}. Before, it was ${sourceText(was.source)}.`;
    const isNewlyOpen = was.source?.standing === "said" && source?.standing !== "said";
    return toldOf(rule, other(`${text}${isNewlyOpen ? " Somebody has to agree to it." : ""}`));
  });
}

interface Standing {
  readonly rule: string;
  readonly source: Source | undefined;
}

/** A rule of a list has no name but its number, which others before it change: it is known by what it says. */
function sourcesIn(policy: Policy): ReadonlyMap<string, Standing> {
  return new Map(
    rulesOf(policy).map(([rule, source]) => {
      const [, list] = /^(.+)\.\d+$/.exec(rule) ?? [];
      return [list === undefined ? rule : `${list} ${wordsAt(policy, rule)}`, { rule: list ?? rule, source }];
    }),
  );
}

function wordsAt(policy: Policy, rule: string): string {
  let here: unknown = policy;
  for (const part of rule.split(".")) here = (here as Readonly<Record<string, unknown>> | undefined)?.[part];
  return canonicalJson({ ...(here as object), source: undefined });
}
