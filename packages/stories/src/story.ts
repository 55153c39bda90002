import type { Report, Step, Then, World } from "./shape.ts";
import type { Path } from "./yaml-text.ts";

/** A story as somebody wrote it, read and found to be tellable. */
export interface Story {
  readonly file: string;
  readonly name: string;
  readonly pathway: string;
  readonly requirements: readonly string[];
  readonly given: Report & { readonly refused?: string | undefined };
  /** What was reported in the same report besides, each under the name by which the story speaks of it. */
  readonly also: Readonly<Record<string, Report>>;
  readonly when: readonly Step[];
  readonly then: Then | undefined;
  readonly world: World;
  /** Where in the file something stands. */
  lineOf(path: Path): number;
}

/** The matter that the story begins with, or the one of this name. */
export const matterOf = ({ given, also }: Story, name?: string): Report => (name && also[name]) || given;

/** How many refusals a story asserts. */
export function refusalsIn({ given, when }: Story): number {
  return [given, ...when].filter((step) => "refused" in step && step.refused !== undefined).length;
}
