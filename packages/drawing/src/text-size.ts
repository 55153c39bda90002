/** In pixels, for the size that the drawing is set in. */
export const lineHeight = 17;
const characterWidth = 7.2;

/** About how wide a line is; a little generous, since the reader's font is not known here. */
export const widthOf = (line: string): number => Math.ceil(line.length * characterWidth);

/** A text in lines of at most so many characters; a longer word has a line of its own. */
export function linesOf(text: string, atMost: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= atMost) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
