import { type Document, table } from "../document/document.ts";
import type { Traced } from "./trace.ts";

/** Where each requirement of a plugin's document went. */
export const tracePage = (plugin: string, rows: readonly Traced[]): Document => ({
  title: `Where each requirement went: ${plugin}`,
  blocks: [table("Requirements", ["Requirement", "Standing", "Rule", "Stories"], rows.map(rowOf))],
});

function rowOf({ requirement, standing, rules, stories }: Traced): readonly string[] {
  const { id, says, lines, platform = {}, leftOut, noStory } = requirement;
  const does = [
    ...rules.map(({ pathway, rule }) => `${pathway}: \`${rule}\``),
    ...Object.entries(platform).map(([path, what]) => `\`${path}\`: ${what}`),
    ...(leftOut === undefined ? [] : [leftOut]),
  ];
  const told = stories.map(({ name }) => name).join("\n") || (noStory === undefined ? "" : `none: ${noStory}`);
  return [`${id} ${says}${lines === undefined ? "" : ` (lines ${lines})`}`, standing, does.join("\n"), told];
}
