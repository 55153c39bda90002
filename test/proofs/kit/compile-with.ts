import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import type { CompilerFault } from "./fault.ts";

const repository = resolve(import.meta.dirname, "../../..");
const compiler = join(repository, "node_modules/typescript/lib/tsc.js");

/** What the compiler says about a plugin with one fault in its text. */
export interface Compiled {
  readonly fault: CompilerFault;
  readonly errors: readonly string[];
}

/** Compiles a copy of the plugin for each fault, and one unbroken copy of each plugin, all in one program. */
export async function compileWith(faults: readonly CompilerFault[]) {
  const root = await mkdtemp(join(tmpdir(), "dignity-kit-"));
  try {
    const plugins = [...new Set(faults.map(({ plugin }) => plugin))];
    await Promise.all(plugins.map((plugin) => copy(plugin, join(root, `sound-${plugin}`))));
    await Promise.all(faults.map((fault, index) => plant(fault, join(root, `fault-${index}`))));
    await writeFile(join(root, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(join(root, "tsconfig.json"), JSON.stringify(configuration));
    const errors = Map.groupBy(errorsIn(await compile(root)), (line) => line.slice(0, line.indexOf("/")));
    return {
      unbroken: plugins.flatMap((plugin) => errors.get(`sound-${plugin}`) ?? []),
      broken: faults.map((fault, index): Compiled => ({ fault, errors: errors.get(`fault-${index}`) ?? [] })),
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const configuration = {
  extends: join(repository, "tsconfig.base.json"),
  compilerOptions: {
    noEmit: true,
    composite: false,
    declaration: false,
    declarationMap: false,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: false,
    types: [],
    paths: { "@dignity/plugin-sdk": [join(repository, "packages/plugin-sdk/src/index.ts")] },
    customConditions: ["source"],
  },
  include: ["*/*.ts"],
};

const copy = (plugin: string, to: string) => cp(join(repository, "plugins", plugin, "src"), to, { recursive: true });

async function plant({ plugin, file, from, to, name }: CompilerFault, folder: string): Promise<void> {
  await copy(plugin, folder);
  const text = await readFile(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`“${name}” cannot be planted: ${plugin}/src/${file} does not say ${from}.`);
  await writeFile(join(folder, file), text.replace(from, to));
}

/** A program with errors ends with a failure: what it found is what we want to know. */
const compile = (root: string) =>
  new Promise<string>((done, fail) =>
    execFile(process.execPath, [compiler, "--pretty", "false", "-p", root], { cwd: root }, (error, output, complaint) =>
      output === "" && error ? fail(new Error(complaint || error.message)) : done(output),
    ),
  );

/** Each error in one line, with the lines that explain it. */
const errorsIn = (output: string) => output.split(/\n(?=\S)/).filter((line) => line.includes(": error TS"));
