/** What is wrong with a file that somebody wrote: where, what, and what would be allowed. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export const faultLine = ({ file, line, message }: Fault): string => `${file}:${line}: ${message}`;

/** A story that cannot be told as it is written. All that is wrong is told at once. */
export class StoryUnreadable extends Error {
  override readonly name = "StoryUnreadable";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultLine).join("\n"));
    this.faults = faults;
  }
}

/** “x, y or z”, for telling what is allowed. */
export function oneOf(names: Iterable<string>): string {
  const all = [...names];
  return all.length < 2 ? (all[0] ?? "nothing") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}
