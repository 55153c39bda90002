import { randomUUID } from "node:crypto";

import { answersIn, type TourAnswers } from "./answers.ts";
import type { TourCase, TourTask } from "./questions.ts";
import { hold } from "./step.ts";
import type { Visitor } from "./visitor.ts";

interface Told {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

export interface TourReport {
  readonly organisationId: string;
  readonly pathway: string;
  readonly incidentAt: string;
  readonly account: string;
  readonly facts: TourAnswers;
  readonly party: { readonly role: "RESPONDENT" | "AFFECTED"; readonly personId: string };
}

/** Answers what went wrong by its code; nothing, if it was done. */
async function deed(visitor: Visitor, name: string, input: object): Promise<readonly string[]> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation Do($input: ${type}!) { done: ${name}(input: $input) { userErrors { code message } } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const { done } = await visitor.ask<{ done: Told }>(document, variables);
  return done.userErrors.map(({ code, message }) => `${code}: ${message}`);
}

async function succeeded(problems: Promise<readonly string[]>): Promise<void> {
  const found = await problems;
  hold(found.length === 0, `It was refused. ${found.join(" ")}`);
}

export function report(visitor: Visitor, { facts, party, ...told }: TourReport): Promise<void> {
  const matters = [{ facts: answersIn(facts), parties: [party] }];
  return succeeded(deed(visitor, "reportConcern", { ...told, matters }));
}

export function move(visitor: Visitor, { id, version }: TourCase, transition: string, answers: TourAnswers = {}) {
  const given = { transition, answers: answersIn(answers, ["reason"]) };
  return succeeded(deed(visitor, "makeTransition", { caseId: id, expectedVersion: version, ...given }));
}

export function assign(visitor: Visitor, { id }: TourCase, personId: string, role: string): Promise<void> {
  return succeeded(deed(visitor, "assignCase", { caseId: id, personId, role }));
}

/** Tries to record a task as done, and answers what was wrong with that. */
export function settle(visitor: Visitor, { id, version }: TourTask, reason?: string): Promise<readonly string[]> {
  return deed(visitor, "completeTask", { taskId: id, expectedVersion: version, ...(reason && { reason }) });
}
