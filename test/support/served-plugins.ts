import { loadPlugins, plugins } from "@dignity/server";

const loaded = await loadPlugins(plugins);
const [faulty] = loaded.faults;
if (faulty) throw new Error(`The plugin ${faulty.plugin} cannot be used. ${faulty.reason}`);

/** Every plugin that the server has. */
export const servedPlugins = loaded.plugins;
