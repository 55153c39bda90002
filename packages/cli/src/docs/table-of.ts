import { basename } from "node:path";

import type { Traced } from "@dignity/policy-docs";

/** Where each requirement went, to read at a terminal: what is asked, where that stands, what does it, what tells of it. */
export const tableOf = (plugin: string, rows: readonly Traced[]): string =>
  [...rows.map(entryOf), `${plugin}: ${rows.length} requirements`].join("\n\n");

function entryOf({ requirement, standing, rules, stories }: Traced): string {
  const { id, says, lines, platform = {}, leftOut, noStory } = requirement;
  const told = stories.map(({ file }) => basename(file, ".yaml"));
  return [
    `${id.padEnd(6)} ${says}`,
    ["standing", lines === undefined ? standing : `${standing}; lines ${lines}`],
    ["why", leftOut],
    ["rule", rules.map(({ pathway, rule }) => `${pathway}: ${rule}`).join("\n")],
    [
      "platform",
      Object.entries(platform)
        .map(([file, does]) => `${file}: ${does}`)
        .join("\n"),
    ],
    ["story", told.join("\n") || (noStory && `none: ${noStory}`)],
  ]
    .flatMap((part) => (typeof part === "string" ? part : indented(part)))
    .join("\n");
}

/** A word and what there is of it, one to a line; nothing where there is nothing. */
function indented([word = "", text]: readonly (string | undefined)[]): readonly string[] {
  if (!text) return [];
  return text.split("\n").map((line, index) => `       ${(index === 0 ? word : "").padEnd(9)} ${line}`);
}
