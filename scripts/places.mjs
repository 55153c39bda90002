import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const toolchain = join(root, "toolchain");

const binOf = (directory) => join(directory, "node_modules", ".bin");
const pathWith = (...directories) => [...directories, process.env.PATH].join(delimiter);

// npm hands its own settings to what it runs; pnpm would take them for its own.
const withoutNpm = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

/** For pnpm itself, which runs on the Node that is there. */
export const toolEnvironment = { ...withoutNpm, PATH: pathWith(binOf(toolchain)) };

/** For everything after the installation: the root's own bin comes first, and its node is 24. */
export const environment = {
  ...withoutNpm,
  PATH: pathWith(binOf(root), binOf(toolchain)),
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
};
