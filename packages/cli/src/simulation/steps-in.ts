import type { Answers, Temporal } from "@dignity/kernel";

import { Trouble } from "../trouble.ts";
import { answersOf } from "./answers-in.ts";
import { londonTime } from "./london.ts";

/** Something done in a case, in the order in which it was given. */
export interface Step {
  readonly kind: "move" | "task";
  readonly name: string;
  readonly answers: Answers;
  readonly amend?: Answers;
  readonly outcome?: string;
  readonly reason?: string;
  /** When; as late as the step before if left out. */
  readonly at?: Temporal.Instant;
}

/** Options that begin a step, and options that say more of the step before them. */
export function stepsIn(sequence: readonly (readonly [option: string, value: string])[]): readonly Step[] {
  const steps: Step[] = [];
  for (const [option, value] of sequence) {
    if (option === "move" || option === "task") steps.push({ kind: option, name: value, answers: {} });
    else if (Object.hasOwn(more, option))
      steps.push({ ...lastOf(steps, option), ...more[option as keyof typeof more](value) });
  }
  return steps;
}

const more = {
  answers: (text: string) => ({ answers: answersOf(text, "--answers") }),
  amend: (text: string) => ({ amend: answersOf(text, "--amend") }),
  outcome: (outcome: string) => ({ outcome }),
  reason: (reason: string) => ({ reason }),
  at: (time: string) => ({ at: londonTime(time) }),
};

function lastOf(steps: Step[], option: string): Step {
  const last = steps.pop();
  if (last) return last;
  throw new Trouble(
    "STEP_MISSING",
    `--${option} says more of a step, and none comes before it.`,
    `Write --move NAME --${option} …`,
  );
}
