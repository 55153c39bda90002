/** Rows in which every two choices of different names occur together at least once. */
export function everyPair<T>(choices: readonly (readonly [string, readonly T[]])[]): Record<string, T>[] {
  const open = new Set(pairsOf(choices));
  const rows: Record<string, T>[] = [];
  while (open.size > 0) {
    const row = bestRow(choices, open);
    for (const pair of pairsIn(choices, row)) open.delete(pair);
    rows.push(Object.fromEntries(choices.map(([name, answers], at) => [name, answers[row[at] ?? 0] as T])));
  }
  return rows;
}

type Choices<T> = readonly (readonly [string, readonly T[]])[];

const key = (one: number, answer: number, other: number, otherAnswer: number) =>
  `${one}:${answer} ${other}:${otherAnswer}`;

function pairsOf<T>(choices: Choices<T>): string[] {
  return choices.flatMap(([, answers], one) =>
    choices.flatMap(([, others], other) =>
      other <= one ? [] : answers.flatMap((_, a) => others.map((__, b) => key(one, a, other, b))),
    ),
  );
}

const pairsIn = <T>(choices: Choices<T>, row: readonly number[]) =>
  choices.flatMap((_, one) =>
    choices.flatMap((__, other) => (other <= one ? [] : [key(one, row[one] ?? 0, other, row[other] ?? 0)])),
  );

/** Begins with a pair that is still open, then takes for each name the answer that closes most. */
function bestRow<T>(choices: Choices<T>, open: ReadonlySet<string>): readonly number[] {
  const [first = ""] = open;
  const row: (number | undefined)[] = choices.map(() => undefined);
  for (const part of first.split(" ")) {
    const [at = 0, answer = 0] = part.split(":").map(Number);
    row[at] = answer;
  }
  choices.forEach(([, answers], at) => {
    if (row[at] !== undefined) return;
    const gain = (answer: number) =>
      row.filter(
        (other, index) =>
          other !== undefined && open.has(index < at ? key(index, other, at, answer) : key(at, answer, index, other)),
      ).length;
    row[at] = answers.reduce((best, _, answer) => (gain(answer) > gain(best) ? answer : best), 0);
  });
  return row.map((answer) => answer ?? 0);
}
