import { cpSync, existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { sdkVersion } from "@dignity/plugin-sdk";

import { shellWord } from "../output/shell-word.ts";
import { Trouble } from "../trouble.ts";
import type { Answers } from "./answers.ts";

/** Where a new plugin goes. */
export interface Site {
  readonly folder: string;
  /** The folder as people type it, from where they are. */
  readonly shown: string;
  /** The repository whose plugins folder it stands in; left out if it stands alone. */
  readonly repository?: string | undefined;
}

const templates = fileURLToPath(new URL("../../templates", import.meta.url));

/** Refuses a folder that is there already: nothing that somebody wrote is ever written over. */
export function refuseExisting({ folder, shown }: Site): void {
  if (!existsSync(folder)) return;
  const mend = `Choose another id or another place (--into), or look at what is there: dignity policy check ${shellWord(shown)}`;
  throw new Trouble("FOLDER_EXISTS", `There is something at ${folder} already.`, mend);
}

/** Writes the template under the plugin's own names. The template is itself a plugin that is checked like any other. */
export function writePlugin(answers: Answers, site: Site): void {
  cpSync(join(templates, "plugin"), site.folder, { recursive: true });
  const kind = site.repository === undefined ? "standalone" : "workspace";
  cpSync(join(templates, "tsconfig", `${kind}.json`), join(site.folder, "tsconfig.json"));
  for (const name of globSync("**/*", { cwd: site.folder })) {
    const file = join(site.folder, name);
    if (statSync(file).isFile()) writeFileSync(file, renamed(readFileSync(file, "utf8"), answers, site));
  }
}

function renamed(text: string, { id, publisher, title }: Answers, { shown, repository }: Site): string {
  const names: Readonly<Record<string, string>> = {
    "plugins/your-trust": shellWord(shown),
    "your-trust": id,
    "Your Trust NHS Foundation Trust": publisher,
    "Your Trust": title,
    "^1.0.0": `^${sdkVersion}`,
    ...(repository === undefined && { "workspace:*": `^${versionOfSdk()}` }),
  };
  return text.replaceAll(
    /plugins\/your-trust|your-trust|Your Trust NHS Foundation Trust|Your Trust|\^1\.0\.0|workspace:\*/g,
    (name) => names[name] ?? name,
  );
}

function versionOfSdk(): string {
  const entry = dirname(fileURLToPath(import.meta.resolve("@dignity/plugin-sdk")));
  const folder = /^(src|dist)$/.test(basename(entry)) ? dirname(entry) : entry;
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };
  return version;
}
