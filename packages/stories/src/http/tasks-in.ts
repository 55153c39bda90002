import type { CaseAnswer } from "./case-query.ts";

/** The tasks of a case that somebody's messages speak of. A message names the case and the task, and nothing else. */
export function tasksIn(messages: readonly string[], { reference, tasks }: CaseAnswer): ReadonlySet<string> {
  const lines = messages.map((text) => text.split(/\r?\n/)).filter((all) => all.includes(`Case: ${reference}`));
  const told = tasks.nodes.filter(({ label }) => lines.some((all) => all.includes(`What: ${label}`)));
  return new Set(told.map(({ definition }) => definition));
}
