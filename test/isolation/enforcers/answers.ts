import type { GrantAction } from "@dignity/kernel";

/** Everything an enforcer lets one actor do, each as one text such as "act case e000…7": the rest it refuses. */
export type Answers = ReadonlySet<string>;

export const caseActions: readonly GrantAction[] = ["read", "act", "assign", "count", "identify"];

export const answer = (question: string, id: string): string => `${question} ${id}`;

export const questionOf = (allowed: string): string => allowed.slice(0, allowed.lastIndexOf(" "));

/** What only one of two enforcers allows, as far as both were asked. */
export const difference = (one: Answers, other: Answers): string[] => [
  ...[...one].filter((allowed) => !other.has(allowed)),
  ...[...other].filter((allowed) => !one.has(allowed)),
];
