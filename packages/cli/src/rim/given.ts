import { Trouble } from "../trouble.ts";

/** What was given on the command line, read one by one. */
export class Given {
  readonly words: readonly string[];
  readonly #options: Readonly<Record<string, unknown>>;

  constructor(words: readonly string[], options: Readonly<Record<string, unknown>>) {
    this.words = words;
    this.#options = options;
  }

  /** The argument at this place. Commands that need it say so in their usage, and are not run without it. */
  word(place: number): string {
    return this.words[place] ?? "";
  }

  is(option: string): boolean {
    return this.#options[option] === true;
  }

  text(option: string): string | undefined {
    const value = this.#options[option];
    return typeof value === "string" ? value : undefined;
  }

  list(option: string): readonly string[] {
    const value = this.#options[option];
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** What was given as "name=value". */
  pairs(option: string): Readonly<Record<string, string>> {
    return Object.fromEntries(this.list(option).map((pair) => pairOf(option, pair)));
  }

  /** One of these words. */
  oneOf<const W extends string>(option: string, words: readonly [W, ...W[]]): W {
    const value = this.text(option) ?? words[0];
    const known = words.find((word) => word === value);
    if (known) return known;
    throw new Trouble("OPTION_INVALID", `--${option} cannot be “${value}”.`, `Give one of: ${words.join(", ")}.`);
  }
}

function pairOf(option: string, pair: string): readonly [string, string] {
  const at = pair.indexOf("=");
  if (at > 0) return [pair.slice(0, at), pair.slice(at + 1)];
  throw new Trouble("OPTION_INVALID", `--${option} ${pair} has no “=”.`, `Write --${option} name=value.`);
}
