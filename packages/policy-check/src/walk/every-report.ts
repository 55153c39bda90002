import { type Answer, type Answers, checkAnswers } from "@dignity/kernel";
import type { Policy } from "@dignity/plugin-sdk";

import { everyCondition, tellingAnswers } from "./conditions.ts";
import { everyPair } from "./every-pair.ts";

type Choice = Answer | undefined;
type Choices = readonly (readonly [string, readonly Choice[]])[];

/**
 * Every report that the policy could tell from another: all valid combinations of the answers that its conditions
 * tell apart. Where these would be more than `limit`, as many as it takes for every pair of answers to occur, by
 * themselves and under each of the policy's conditions.
 */
export function everyReport(policy: Policy, limit = 20_000): readonly Answers[] {
  const conditions = everyCondition(policy);
  const choices = Object.entries(policy.facts).map(([name, field]): readonly [string, readonly Choice[]] => {
    const answers = tellingAnswers(policy)[name] ?? [];
    const mayBeOpen = field.optional ?? field.requiredWhen;
    return [name, mayBeOpen && answers.length > 1 ? [...answers, undefined] : answers];
  });
  const size = choices.reduce((product, [, answers]) => product * answers.length, 1);
  const rows = size <= limit ? combinations(choices) : pairsUnderEach(conditions, choices);
  return rows.map(report).filter((facts) => isValid(policy, facts));
}

function pairsUnderEach(conditions: readonly Readonly<Record<string, unknown>>[], choices: Choices) {
  const rows = everyPair(choices);
  const fixed = conditions.map((when) =>
    Object.fromEntries(Object.entries(when).map(([name, wanted]) => [name, [wanted].flat()[0] as Choice])),
  );
  return [{}, ...fixed].flatMap((when) => rows.map((row) => ({ ...row, ...when })));
}

function combinations(choices: Choices): Record<string, Choice>[] {
  return choices.reduce<Record<string, Choice>[]>(
    (rows, [name, answers]) => rows.flatMap((row) => answers.map((answer) => ({ ...row, [name]: answer }))),
    [{}],
  );
}

function report(row: Readonly<Record<string, Choice>>): Answers {
  const given: Record<string, Answer> = {};
  for (const [name, answer] of Object.entries(row)) if (answer !== undefined) given[name] = answer;
  return given;
}

const isValid = (policy: Policy, facts: Answers) =>
  checkAnswers(policy.facts, facts, { levels: [], permittedActions: [] }).ok;
