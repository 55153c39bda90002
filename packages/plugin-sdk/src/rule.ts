import type { Source } from "@dignity/kernel";

/** What every rule has: what it is called, and where it stands in the document. */
export interface Titled {
  readonly label: string;
  readonly source: Source;
}

/**
 * A rule as it is read beside the document: what it is called, where it stands there, and then how it goes.
 * `rule("Report it", said("12", "must"), { by: ["manager"] })` is
 * `{ label: "Report it", source: said("12", "must"), by: ["manager"] }`.
 */
export function rule(label: string, source: Source): Titled;
export function rule<const T extends object>(label: string, source: Source, how: T): Titled & T;
export function rule(label: string, source: Source, how: object = {}) {
  return { label, source, ...how };
}
