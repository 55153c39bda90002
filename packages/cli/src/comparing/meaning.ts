import type { Policy } from "@dignity/kernel";
import { quoted } from "@dignity/policy-docs";

/** What a reader has to decide about, in the order in which it is told. */
export const concerns = {
  sight: "People may see or do more",
  time: "A time is longer, or gone",
  loss: "Something is gone, or less is asked",
  other: "Also otherwise",
} as const;
export type Concern = keyof typeof concerns;

/** What one change means, in a plain sentence. */
export interface Meaning extends Told {
  /** Where it stands, for example "tasks.debrief". */
  readonly rule: string;
}

export interface Told {
  readonly concern: Concern;
  readonly says: string;
}

/** The rule that is told of, and the versions whose words are used. */
export interface Place {
  readonly rule: string;
  /** The rule as people call it, in quotation marks. */
  readonly name: string;
  readonly before: Policy;
  readonly after: Policy;
}

const told = (concern: Concern) => (says: string) => [{ concern, says }] as const;
export const sight = told("sight");
export const time = told("time");
export const loss = told("loss");
export const other = told("other");

/** What is told of a rule. */
export const toldOf = (rule: string, all: readonly Told[]): readonly Meaning[] => all.map((one) => ({ ...one, rule }));

interface Labelled {
  readonly label: string;
}

/** What is called by its label, in quotation marks; by its name, where it has none. */
export const labelOf = (rules: Readonly<Record<string, Labelled>> | undefined, name: string): string =>
  quoted(rules?.[name]?.label ?? name);
