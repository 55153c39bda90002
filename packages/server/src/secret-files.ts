import { readFileSync } from "node:fs";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with one setting. Never quotes a value: it may be a secret. */
export interface Fault {
  readonly name: string;
  readonly what: string;
}

/**
 * The settings of these names, each from its variable or from the file that NAME_FILE names, as container platforms hand
 * out secrets. An empty variable counts as not set. Other variables that end in _FILE are none of our business.
 */
export function withSecretFiles(names: readonly string[], environment: Environment) {
  const values: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const name of names) {
    const [value, file] = [environment[name], environment[`${name}_FILE`]];
    if (value && file)
      faults.push({ name, what: `is set twice: as ${name} and as ${name}_FILE. Leave one of them out` });
    const found = value || (file && contentOf(file));
    if (file && !found) faults.push({ name: `${name}_FILE`, what: "names a file that is empty or cannot be read" });
    if (found) values[name] = found;
  }
  return { values, faults };
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}
