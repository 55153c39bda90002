import type { styleText } from "node:util";

/** Where a command's words go. Commands know no terminal: a test takes them all in a list. */
export interface Output {
  /** What was asked for. It can be piped on. */
  print(text: string): void;
  /** What is told besides: progress, warnings, next steps. */
  tell(text: string): void;
  /** The text so marked where marks can be seen, and the text alone where they cannot. */
  mark(mark: Mark, text: string): string;
  /** Somebody who can be asked; left out where nobody sits at a terminal. */
  readonly asker?: Asker;
}

export type Mark = Extract<Parameters<typeof styleText>[0], "bold" | "dim" | "red" | "green" | "yellow" | "cyan">;

/** Questions to a person. Each throws the trouble STOPPED when they do not want to go on. */
export interface Asker {
  text(question: string, more?: { readonly initial?: string; readonly fault?: FaultOf }): Promise<string>;
  yesNo(question: string): Promise<boolean>;
  choice(question: string, options: Readonly<Record<string, string>>): Promise<string>;
  someOf(question: string, options: Readonly<Record<string, string>>): Promise<readonly string[]>;
}

/** What is wrong with an answer; undefined if nothing is. */
export type FaultOf = (answer: string) => string | undefined;
