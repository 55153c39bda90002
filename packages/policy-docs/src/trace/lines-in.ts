/** Every line that "12-14, 30" names. */
export const linesIn = (text: string): readonly number[] =>
  text.split(", ").flatMap((part) => {
    const [first = NaN, last = first] = part.split("-").map(Number);
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, step) => first + step);
  });
