import { join } from "node:path";

import { shellWord } from "../output/shell-word.ts";
import type { Output } from "../output/output.ts";
import type { Answers } from "./answers.ts";
import type { Site } from "./write-plugin.ts";

/** What to do next, to the letter. */
export function nextSteps(
  { id }: Answers,
  { shown, repository }: Site,
  isRegistered: boolean,
  { mark }: Output,
): string {
  const path = (name: string) => join(shown, name);
  return [
    mark("bold", "What comes next"),
    `  1. Read ${path("README.md")}, and make the procedure your own, part by part.`,
    `  2. Say what must happen in ${path("stories")}, and tell it: dignity story run ${shellWord(path("stories"))}`,
    `  3. Run the kit: ${repository === undefined ? `npx vitest run --root ${shellWord(shown)}` : `npm test -- ${shown}`}`,
    ...(repository === undefined ? [] : offering(id, path("stories"), isRegistered)),
    "“dignity” stands for “npm run dignity --”, in the folder of the repository.",
  ].join("\n");
}

const offering = (id: string, stories: string, isRegistered: boolean) => [
  `  4. Let the server offer it: ${isRegistered ? "" : `dignity policy register ${id}, then `}npm start`,
  `  5. Tell it the stories, too: dignity story run ${shellWord(stories)} --http http://localhost:4000`,
];
