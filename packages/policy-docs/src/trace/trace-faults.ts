import type { Plugin } from "@dignity/plugin-sdk";

import { linesIn } from "./lines-in.ts";
import { numbersIn } from "./numbers-in.ts";
import { rulesByPathway } from "./rules-by-pathway.ts";
import type { Requirements } from "./requirement.ts";
import { type Told, trace, type Traced } from "./trace.ts";

/** What a table is made from, and how it is found out whether a file of the repository is there. */
export interface Traceable {
  readonly requirements: Requirements;
  readonly plugin: Plugin;
  readonly stories: readonly Told[];
  readonly exists: (path: string) => boolean;
}

/** Everything wrong with the table of a plugin, as sentences that begin with the requirement; nothing if it is whole. */
export function traceFaults(given: Traceable): readonly string[] {
  const { requirements, plugin, stories } = given;
  const rows = trace(requirements, plugin, stories);
  return [...numberFaults(requirements), ...rows.flatMap((row) => rowFaults(row, given)), ...storyFaults(given)];
}

/** Requirements that a rule does and no story tells of, though nothing says why none can. */
export const untold = (rows: readonly Traced[]): readonly string[] =>
  rows
    .filter(({ requirement, rules, stories }) => rules.length > 0 && stories.length === 0 && !requirement.noStory)
    .map(({ requirement }) => requirement.id);

function numberFaults({ numbers, requirements }: Requirements): readonly string[] {
  const all = new Set(numbers.flatMap(numbersIn));
  const ids = requirements.map(({ id }) => id);
  return [
    ...[...all].filter((id) => !ids.includes(id)).map((id) => `${id} is missing.`),
    ...ids.filter((id) => !all.has(id)).map((id) => `${id} is not among the numbers that there are.`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice.`),
  ];
}

function rowFaults({ requirement, rules, standing, stories }: Traced, { plugin, exists }: Traceable) {
  const pathways = rulesByPathway(plugin.policies);
  const { id, lines, platform = {}, noStory } = requirement;
  const faults = [
    ...rules.filter(({ pathway, rule }) => !pathways.get(pathway)?.has(rule)).map(isNoRule),
    ...rules.filter(({ source }) => source?.standing === "said" && !shareALine(lines, source.at)).map(isSaidElsewhere),
    ...Object.keys(platform)
      .filter((path) => !exists(path))
      .map((path) => `names ${path}, which is not there.`),
    ...(standing === "" ? ["has no standing: say whether it is said, read or added."] : []),
    ...(noStory !== undefined && stories.length > 0
      ? [`says that it has no story, and ${stories[0]?.file} is one.`]
      : []),
  ];
  return faults.map((fault) => `${id} ${fault}`);
}

type Named = Traced["rules"][number];
const isNoRule = ({ pathway, rule }: Named) => `names ${pathway}: ${rule}, which the policy does not have.`;
const isSaidElsewhere = ({ pathway, rule, source }: Named) =>
  `is not in the lines (${source?.at}) in which ${pathway}: ${rule} is said.`;

/** Whether the lines meet; where the requirement is about the whole document, they do. */
const shareALine = (one: string | undefined, other: string | undefined) =>
  one === undefined || (other !== undefined && linesIn(one).some((line) => linesIn(other).includes(line)));

/** A number with a G is a scenario's, and no requirement. */
function storyFaults({ requirements: { requirements }, stories }: Traceable): readonly string[] {
  const ids = new Set(requirements.map(({ id }) => id));
  return stories.flatMap(({ file, requirements: named }) =>
    named.filter((id) => !/^G\d/.test(id) && !ids.has(id)).map((id) => `${id} is told by ${file}, and is not listed.`),
  );
}
