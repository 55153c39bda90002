import { type Document, isMap, LineCounter, parseDocument, type Scalar } from "yaml";

import { type Fault, StoryUnreadable } from "./fault.ts";
import { yamlFault } from "./yaml-fault.ts";

export type Path = readonly (string | number)[];

/** A YAML file that knows where each of its parts stands. */
export class YamlText {
  readonly file: string;
  readonly content: unknown;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /** Throws where the text is no YAML; a key that stands twice is a fault, too. */
  constructor(text: string, file: string) {
    this.file = file;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, merge: true });
    const { errors, warnings } = this.#document;
    // What comes after the first is mostly what the first has led to.
    const [first] = [...errors, ...warnings];
    if (first) throw this.#unreadable(this.#lines.linePos(first.pos[0]).line, first);
    this.content = this.#resolved();
  }

  /** With every alias replaced by what it stands for, so long as there are not too many. */
  #resolved(): unknown {
    try {
      return this.#document.toJS();
    } catch (error) {
      throw this.#unreadable(1, error instanceof Error ? error : { message: String(error) });
    }
  }

  #unreadable(line: number, why: Parameters<typeof yamlFault>[0]): StoryUnreadable {
    return new StoryUnreadable([{ file: this.file, line, message: yamlFault(why) }]);
  }

  /** Whether something stands at the path. */
  says(path: Path): boolean {
    return this.#document.hasIn(path);
  }

  fault(path: Path, message: string): Fault {
    return { file: this.file, line: this.lineOf(path), message };
  }

  /** The line of what stands at the path, or of the nearest thing around it. */
  lineOf(path: Path): number {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const at = this.#keyAt(path.slice(0, depth)) ?? this.#valueAt(path.slice(0, depth));
      if (at !== undefined) return this.#lines.linePos(at).line;
    }
    return 1;
  }

  #keyAt(path: Path): number | undefined {
    const map = path.length > 0 ? this.#document.getIn(path.slice(0, -1), true) : undefined;
    if (!isMap(map)) return undefined;
    const pair = map.items.find(({ key }) => (key as Scalar).value === path.at(-1));
    return (pair?.key as Scalar | undefined)?.range?.[0];
  }

  #valueAt(path: Path): number | undefined {
    const node = path.length > 0 ? this.#document.getIn(path, true) : this.#document.contents;
    return (node as Scalar | undefined)?.range?.[0];
  }
}
