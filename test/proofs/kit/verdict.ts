import type { Fault } from "./fault.ts";

/** How it went with one fault. */
export interface Verdict {
  readonly fault: Fault;
  readonly caught: boolean;
  /** What was said instead, where it was not caught. */
  readonly instead?: string;
}

/** What is told of a fault that was not caught. */
export const told = ({ fault, instead }: Verdict): string =>
  `NOT CAUGHT by ${expected(fault)}: ${fault.name}${instead ? `. Instead: ${instead}` : "; nothing was found"}`;

const expected = (fault: Fault) => (fault.caughtBy === "kit" ? `the kit's “${fault.check}”` : `the ${fault.caughtBy}`);
