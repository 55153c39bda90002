import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import { expect, it } from "vitest";

import { house } from "../command-line/support/house.ts";
import { freshDatabase } from "../support/database.ts";
import { examplesOn, patternOf } from "./support/examples-on.ts";

const repository = resolve(import.meta.dirname, "../..");
const examples = examplesOn(readFileSync(join(repository, "docs/write-a-policy/command-line.md"), "utf8"));

/** What npm does with it, without npm: the program as it is built, from wherever we are. */
const npm = `npm() {
  [ "$1 $2 $3" = "run dignity --" ] || { echo "Not a command of this page: npm $*"; return 1; }
  shift 3
  "$NODE" "$PROGRAM" "$@"
}
`;

it("shows commands that do what the page says, one after another, in a repository of their own", async () => {
  const [folder, database] = [house(), await freshDatabase()];
  const env = {
    PATH: process.env["PATH"],
    NODE: process.execPath,
    PROGRAM: join(repository, "packages/cli/dist/main.js"),
    DATABASE_OWNER_URL: database.ownerUrl,
  };
  const run = (commands: string) =>
    promisify(execFile)("sh", ["-euc", `${npm}${commands}`], { cwd: folder, env }).then(
      ({ stdout, stderr }) => `${stdout}${stderr}`,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => `It failed.\n${stdout}${stderr}`,
    );
  try {
    for (const { language, text, shown } of examples) {
      const [, file] = /^\/\/ (.+)\n/.exec(text) ?? [];
      if (language === "ts" && file) writeFileSync(join(folder, file), text);
      if (language !== "sh") continue;
      const output = await run(text);
      expect(output, text).not.toMatch(/^It failed/);
      if (shown !== undefined) expect(output, text).toMatch(patternOf(shown));
    }
  } finally {
    await database.drop();
  }
});
