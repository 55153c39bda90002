import { type Answers, done, type Policy, tasksOf, transitionsOf } from "@dignity/kernel";

import { fillIn } from "./fill-in.ts";

interface Way {
  readonly outcome: string;
  readonly answers: Answers;
}

/** The ways to settle a task that some transition tells apart; one way if none does. */
export function waysToSettle(policy: Policy, task: string, state: string): readonly Way[] {
  const { asks = {}, otherwise = {} } = tasksOf(policy)[task] ?? {};
  const doing = (answers: Answers): Way => ({ outcome: done, answers: fillIn(policy, asks, state, answers) });
  const asked = Object.values(transitionsOf(policy))
    .flatMap(({ requires = [] }) => requires)
    .filter((requirement) => requirement.task === task);
  if (asked.length === 0) return [doing({})];
  const ways = [
    doing({}),
    ...asked.map(({ answers = {} }) => doing(answers)),
    ...Object.keys(otherwise).map((outcome) => ({ outcome, answers: {} })),
  ];
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
