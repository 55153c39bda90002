/** The numbers of a range, first and last with it: "H-01..H-39", "H-09a..H-09c", or one alone. Throws for any other text. */
export function numbersIn(range: string): readonly string[] {
  const [first = "", last = first] = range.split("..");
  const from = partsOf(first);
  const to = partsOf(last);
  if (!from || !to || from.head !== to.head) throw new Error(`“${range}” is no range such as H-01..H-39.`);
  if (from.letter !== "") return letters(from.letter, to.letter).map((letter) => from.head + from.number + letter);
  const length = Number(to.number) - Number(from.number) + 1;
  return Array.from({ length }, (_, step) => from.head + padded(Number(from.number) + step, from.number.length));
}

const padded = (number: number, width: number) => String(number).padStart(width, "0");

const letters = (from: string, to: string) =>
  [..."abcdefghijklmnopqrstuvwxyz"].filter((letter) => letter >= from && letter <= to);

function partsOf(id: string) {
  const [whole, head = "", number = "", letter = ""] = /^([A-Z]+-)(\d+)([a-z]?)$/.exec(id) ?? [];
  return whole === undefined ? undefined : { head, number, letter };
}
