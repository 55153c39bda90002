/** A piece of SQL with the values of its parameters. */
export interface Where {
  readonly text: string;
  readonly values: readonly unknown[];
}

export type Bind = (value: unknown) => string;

/** Writes SQL whose parameters come after `offset` others. An equal value has one parameter. */
export function withParameters(offset: number, write: (bind: Bind) => string): Where {
  const values: unknown[] = [];
  const numbers = new Map<string, number>();
  const bind: Bind = (value) => {
    const key = JSON.stringify(value);
    const number = numbers.get(key) ?? offset + values.push(value);
    numbers.set(key, number);
    return `$${number}`;
  };
  return { text: write(bind), values };
}
