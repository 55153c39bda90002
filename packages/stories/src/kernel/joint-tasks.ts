import { type CaseSnapshot, owedByPartners } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

/** What the partners of a case have been given to do in their own house so far. */
export class JointTasks {
  readonly given: string[] = [];
  readonly #policy: Policy;

  constructor(policy: Policy) {
    this.#policy = policy;
  }

  /** What becomes joint work is given; what was joint before is not given again. */
  change(before: CaseSnapshot | undefined, after: CaseSnapshot): void {
    const had = before ? this.#jointIn(before) : [];
    this.given.push(...this.#jointIn(after).filter((task) => !had.includes(task)));
  }

  #jointIn(snapshot: CaseSnapshot): readonly string[] {
    return owedByPartners(
      this.#policy,
      snapshot,
      snapshot.owed.map(({ task }) => task),
    );
  }
}
