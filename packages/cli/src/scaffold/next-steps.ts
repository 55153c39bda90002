import { join } from "node:path";

import type { Output } from "../output/output.ts";
import type { Answers } from "./answers.ts";
import type { Site } from "./write-plugin.ts";

/** What to do next, to the letter. */
export function nextSteps({ id }: Answers, { shown, repository }: Site, { mark }: Output): string {
  const path = (name: string) => join(shown, name);
  return [
    mark("bold", "What comes next"),
    `  1. Read ${path("README.md")}, and make the procedure your own, part by part.`,
    `  2. Say what must happen in ${path("stories")}, and tell it: dignity story run ${path("stories")}`,
    `  3. Run the kit: ${repository === undefined ? `npx vitest run --root ${shown}` : `npm test -- ${shown}`}`,
    ...(repository === undefined ? [] : toServe(id)),
  ].join("\n");
}

/** The server takes in no plugin that its image does not name. */
const toServe = (id: string) => [
  "  4. Let the server offer it. Add",
  `       to packages/server/src/plugins.ts     "${id}": () => import("@dignity/plugin-${id}"),`,
  `       to packages/server/package.json       "@dignity/plugin-${id}": "workspace:*"   (among its dependencies)`,
  `       to packages/server/tsconfig.json      { "path": "../../plugins/${id}" }   (among its references)`,
  "     then: node scripts/run.mjs pnpm install --no-frozen-lockfile && npm run build",
];
