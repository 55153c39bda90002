/** A fenced block of a page, and the output that the page shows right after it. */
export interface Example {
  readonly language: string;
  readonly text: string;
  /** Left out where the page shows none. */
  readonly shown?: string;
}

/** The fenced blocks of a page, in their order; a block of text right after commands is what they show. */
export function examplesOn(page: string): readonly Example[] {
  const blocks = [...page.matchAll(/^```(\w*)\n([^]*?)^```$/gm)];
  return blocks.flatMap(([, language = "", text = ""], index) => {
    const [, next, shown = ""] = blocks[index + 1] ?? [];
    if (language === "text") return [];
    return [{ language, text, ...(language === "sh" && next === "text" && { shown }) }];
  });
}

const special = /[.*+?^${}()|[\]\\]/g;

/** Finds these lines in an output, one right after another; a line with only “…” stands for any others. */
export function patternOf(shown: string): RegExp {
  const lines = shown.trimEnd().split("\n");
  const parts = lines.map((line) => (line === "…" ? "(?:.*\\n)*?" : `${line.replaceAll(special, "\\$&")} *\\n`));
  return new RegExp(`^${parts.join("")}`, "m");
}
