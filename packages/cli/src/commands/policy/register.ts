import { basename, dirname, join } from "node:path";

import type { Output } from "../../output/output.ts";
import { findPlugin } from "../../plugins/find-plugin.ts";
import { loadPlugin } from "../../plugins/load-plugin.ts";
import { repositoryAround } from "../../plugins/repository.ts";
import { printRegistered } from "../../registration/print-registered.ts";
import { registerPlugin } from "../../registration/register-plugin.ts";
import type { Command } from "../../rim/command.ts";
import { linkPackages } from "../../scaffold/link-packages.ts";
import { Trouble } from "../../trouble.ts";

export const register: Command = {
  usage: "register <plugin>",
  summary: "let the server of this repository offer a plugin of its plugins folder",
  examples: ["dignity policy register my-trust"],
  run: (given, output) => registerAt(given.word(0), process.cwd(), output),
};

/** Registers a plugin and installs it for the server. A server offers it once it is built and started again. */
async function registerAt(name: string, from: string, output: Output): Promise<number> {
  const { folder, plugin } = await loadPlugin(findPlugin(name, from));
  const repository = repositoryAround(folder);
  if (repository === undefined || dirname(folder) !== join(repository, "plugins") || basename(folder) !== plugin.id)
    throw new Trouble(
      "PLUGIN_ELSEWHERE",
      `${folder} cannot be registered: a server takes its plugins from the plugins folder of its repository, each from the folder of its id.`,
      `Put it into plugins/${plugin.id} there.`,
    );
  const registered = registerPlugin(plugin.id, repository);
  printRegistered(registered, output);
  if (!registered.some(({ isChanged }) => isChanged)) return 0;
  const site = { folder, shown: name, repository };
  const left = await output.working("Installing it for the server", () => linkPackages(site));
  if (left !== undefined) output.tell(`It could not be installed. Do it by hand: ${left}`);
  output.print(
    "Then: npm start (stop it first, if it runs). Its demonstration has the people of the plugin's stories, too.",
  );
  return 0;
}
