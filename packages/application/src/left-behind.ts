import type { CaseSnapshot } from "@dignity/kernel";

/** What was settled in the states that the case has left: it may arise anew on another stay. */
export function leftBehind(before: CaseSnapshot, { settled }: CaseSnapshot): string[] {
  const still = new Set(settled.map(({ task }) => task));
  return before.settled.flatMap(({ task }) => (still.has(task) ? [] : [task]));
}
