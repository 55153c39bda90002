import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { dignity } from "./dignity.ts";
import { temporaryFolder } from "./folder.ts";

export const firstVersion = "src/dignity-at-work/dignity-at-work-v1.ts";

type Rewrite = (text: string) => string;

/** A plugin of the test's own, as `policy new` makes it, with one file changed. */
export async function ashby(file?: string, rewrite: Rewrite = (text) => text): Promise<string> {
  const into = temporaryFolder();
  await dignity(["policy", "new", "ashby", "--yes", "--into", into]);
  const folder = join(into, "ashby");
  if (file !== undefined) change(folder, file, rewrite);
  return folder;
}

/** Changes a file of a plugin. A change that changes nothing is a mistake of the test. */
export function change(folder: string, file: string, rewrite: Rewrite): void {
  const text = readFileSync(join(folder, file), "utf8");
  const rewritten = rewrite(text);
  if (rewritten === text) throw new Error(`Nothing of ${file} was changed.`);
  writeFileSync(join(folder, file), rewritten);
}

/** Gives the plugin a second version, which is the first but for these parts. */
export function addSecondVersion(folder: string, parts: string): void {
  const second = `import { dignityAtWorkV1 } from "./dignity-at-work-v1.ts";

export const dignityAtWorkV2 = { ...dignityAtWorkV1, id: "ashby/dignity-at-work@2", effectiveFrom: "2026-06-01", ${parts} };
`;
  writeFileSync(join(folder, "src/dignity-at-work/dignity-at-work-v2.ts"), second);
  change(folder, "src/index.ts", (text) =>
    `import { dignityAtWorkV2 } from "./dignity-at-work/dignity-at-work-v2.ts";\n${text}`.replace(
      "[dignityAtWorkV1]",
      "[dignityAtWorkV1, dignityAtWorkV2]",
    ),
  );
}

/** A second version that takes longer and lets the director read. */
export const slowerAndWider = `
  settings: {
    ...dignityAtWorkV1.settings,
    investigateWithin: { ...dignityAtWorkV1.settings.investigateWithin, default: { amount: 45, unit: "workingDay" } },
  },
  grants: [
    ...dignityAtWorkV1.grants,
    { to: "director", allow: ["read"], reach: "organisation", source: dignityAtWorkV1.grants[0].source },
  ],`;
