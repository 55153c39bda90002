/** Markup that is safe to send as it stands. */
export interface Html {
  readonly markup: string;
}

type Piece = string | Html | readonly Html[];

/** Text in a template is escaped, always; only what was itself made by `html` goes in as markup. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: String.raw({ raw: strings }, ...pieces.map(markupOf)),
});

/** For what stands in our own source and nowhere else: the style. */
export const trusted = (markup: string): Html => ({ markup });

function markupOf(piece: Piece): string {
  if (typeof piece === "string") return escaped(piece);
  return "markup" in piece ? piece.markup : piece.map(({ markup }) => markup).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
