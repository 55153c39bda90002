/** A piece of SQL with the values of its parameters. */
export interface Where {
  readonly text: string;
  readonly values: readonly unknown[];
}

export type Bind = (value: unknown) => string;

/**
 * Writes SQL whose parameters come after `offset` others, an equal value having one. They are numbered when all is
 * written: what was left out as saying nothing new must leave no parameter behind that nobody uses.
 */
export function withParameters(offset: number, write: (bind: Bind) => string): Where {
  const bound: unknown[] = [];
  const places = new Map<string, number>();
  const text = write((value) => {
    const key = JSON.stringify(value);
    const place = places.get(key) ?? bound.push(value) - 1;
    places.set(key, place);
    return `{${place}}`;
  });
  const used = [...new Set(Array.from(text.matchAll(/\{(\d+)\}/g), ([, place]) => Number(place)))];
  return {
    text: text.replace(/\{(\d+)\}/g, (_, place: string) => `$${offset + 1 + used.indexOf(Number(place))}`),
    values: used.map((place) => bound[place]),
  };
}
