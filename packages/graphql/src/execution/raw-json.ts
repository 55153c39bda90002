import type { FormattedExecutionResult } from "graphql";

/** Data that is JSON already: PostgreSQL built it, and nobody parses it on the way. */
export class RawJson {
  // A class and not a type: its instance stands where an object with the data would.
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, errors, extensions } = result;
  if (!(data instanceof RawJson) || errors) return JSON.stringify(result);
  const end = extensions ? `,"extensions":${JSON.stringify(extensions)}` : "";
  return `{"data":${data.text}${end}}`;
}
