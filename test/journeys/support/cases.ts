import { randomUUID } from "node:crypto";

import { answers, said } from "./answers.ts";
import type { Client } from "./client.ts";
import type { UserError } from "./user-error.ts";

type Given = Parameters<typeof answers>[0];

export interface Task {
  readonly id: string;
  readonly definition: string;
  readonly state: "OWED" | "SETTLED" | "SUPERSEDED";
  readonly outcome: string | null;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly clock: string | null;
  readonly late: boolean | null;
  readonly version: number;
  readonly answers: readonly { readonly key: string; readonly value: string }[];
  readonly notes: readonly { readonly key: string; readonly value: string }[] | null;
}

export interface Case {
  readonly id: string;
  readonly version: number;
  readonly owner: { readonly slug: string };
  readonly capacity: { readonly key: string };
  readonly state: { readonly key: string; readonly atRest: boolean };
  readonly level: { readonly key: string } | null;
  readonly suggestedLevel: { readonly key: string } | null;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly account: string | null;
  readonly parties: readonly { readonly role: string; readonly name: string }[] | null;
  readonly sharedWith: readonly { readonly slug: string }[];
  readonly tasks: { readonly nodes: readonly Task[] };
  readonly transitions: { readonly nodes: readonly { readonly key: string }[] };
  readonly nextActions: readonly {
    readonly key: string;
    readonly kind: string;
    readonly allowed: boolean;
    readonly reasonIfNot: { readonly code: string } | null;
  }[];
}

const wholeCase = `id version owner { slug } capacity { key } state { key atRest } level { key } suggestedLevel { key }
  facts { key value } account parties { role name } sharedWith { slug }
  tasks(first: 100) { nodes { id definition state outcome dueAt dueOn clock late version
    answers { key value } notes { key value } } }
  transitions(first: 50) { nodes { key } }
  nextActions { key kind allowed reasonIfNot { code } }`;
const faults = `userErrors { __typename code message path ... on TransitionNotAllowed { from allowed } ... on StaleVersion { currentVersion } }`;

export interface Reported {
  readonly organisation: string;
  readonly pathway: string;
  readonly incidentAt: string;
  readonly facts: Given;
  readonly parties?: readonly { readonly role: string; readonly personId?: string; readonly name?: string }[];
}

/** Reports, and gives the account by which the case that comes of it is known again: references tell nothing. */
export async function report(client: Client, reported: Reported): Promise<string> {
  const account = `Invented account ${randomUUID()}`;
  const organisationId = await organisationNamed(client, reported.organisation);
  const { pathway, incidentAt, parties = [] } = reported;
  const matters = [{ facts: answers(reported.facts), parties }];
  const { reportConcern } = await client.ask<{ reportConcern: { userErrors: UserError[] } }>(
    `mutation ($input: ReportConcernInput!) { reportConcern(input: $input) { receipt { reference } ${faults} } }`,
    { input: { idempotencyKey: randomUUID(), organisationId, pathway, incidentAt, account, matters } },
  );
  if (reportConcern.userErrors.length) throw new Error(JSON.stringify(reportConcern.userErrors));
  return account;
}

export async function organisationNamed(client: Client, wanted: string): Promise<string | undefined> {
  const query = "{ organisations(first: 100) { nodes { id slug } } }";
  const { organisations } = await client.ask<{ organisations: { nodes: { id: string; slug: string }[] } }>(query);
  return organisations.nodes.find(({ slug }) => slug === wanted)?.id;
}

/** All cases this person can see, by id and account. */
export async function casesOf(client: Client): Promise<readonly Pick<Case, "id" | "account">[]> {
  const query = "{ cases(first: 100) { nodes { id account } } }";
  return (await client.ask<{ cases: { nodes: Pick<Case, "id" | "account">[] } }>(query)).cases.nodes;
}

/** The case with this account, for somebody who may read it. */
export async function caseAbout(client: Client, account: string): Promise<Case> {
  const id = (await casesOf(client)).find((one) => one.account === account)?.id;
  const found = id === undefined ? null : await caseById(client, id);
  if (!found) throw new Error("This person does not see the case.");
  return found;
}

export async function caseById(client: Client, id: string): Promise<Case | null> {
  return (await client.ask<{ case: Case | null }>(`query ($id: ID!) { case(id: $id) { ${wholeCase} } }`, { id })).case;
}

interface Moved {
  readonly case: Case | null;
  readonly userErrors: readonly UserError[];
}

export async function transition(
  client: Client,
  { id: caseId, version: expectedVersion }: Pick<Case, "id" | "version">,
  key: string,
  given: Given = { reason: said("It is right.") },
  amend?: Given,
): Promise<Moved> {
  const input = { idempotencyKey: randomUUID(), caseId, expectedVersion, transition: key, answers: answers(given) };
  const { makeTransition } = await client.ask<{ makeTransition: Moved }>(
    `mutation ($input: MakeTransitionInput!) { makeTransition(input: $input) { case { ${wholeCase} } ${faults} } }`,
    { input: { ...input, ...(amend && { amendFacts: answers(amend) }) } },
  );
  return makeTransition;
}

/** The same, where it has to succeed. */
export async function moved(...given: Parameters<typeof transition>): Promise<Case> {
  const { case: after, userErrors } = await transition(...given);
  if (!after) throw new Error(JSON.stringify(userErrors));
  return after;
}

interface Settling {
  readonly outcome?: string;
  readonly answers?: Given;
  readonly happenedAt?: string;
  readonly reason?: string;
}

export async function settle(client: Client, of: Case, definition: string, settling: Settling = {}) {
  const task = owed(of, definition);
  const input = { idempotencyKey: randomUUID(), taskId: task.id, expectedVersion: task.version, ...settling };
  const { completeTask } = await client.ask<{ completeTask: { task: Task | null; userErrors: UserError[] } }>(
    `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) {
      task { id definition state outcome dueAt dueOn clock late version answers { key value } notes { key value } } ${faults} } }`,
    { input: { ...input, answers: answers(settling.answers ?? {}) } },
  );
  return completeTask;
}

/** The same, where it has to succeed; gives the case as it is afterwards. */
export async function settled(client: Client, of: Case, definition: string, settling?: Settling): Promise<Case> {
  const { task, userErrors } = await settle(client, of, definition, settling);
  const after = task && (await caseById(client, of.id));
  if (!after) throw new Error(`${definition}: ${JSON.stringify(userErrors)}`);
  return after;
}

export function owed({ tasks }: Case, definition: string): Task {
  const task = tasks.nodes.find((one) => one.definition === definition && one.state === "OWED");
  if (!task) throw new Error(`“${definition}” is not owed.`);
  return task;
}

export const owedIn = ({ tasks }: Case): readonly string[] =>
  tasks.nodes.flatMap(({ state, definition }) => (state === "OWED" ? [definition] : [])).toSorted();

export const outcomeOf = ({ tasks }: Case, definition: string): string | null | undefined =>
  tasks.nodes.find((one) => one.definition === definition)?.outcome;

/** Puts somebody in charge in a role. */
export async function assign(client: Client, caseId: string, personId: string, role: string): Promise<void> {
  const { assignCase } = await client.ask<{ assignCase: { userErrors: UserError[] } }>(
    `mutation ($input: AssignCaseInput!) { assignCase(input: $input) { ${faults} } }`,
    { input: { idempotencyKey: randomUUID(), caseId, personId, role } },
  );
  if (assignCase.userErrors.length) throw new Error(JSON.stringify(assignCase.userErrors));
}

export async function personId(client: Client): Promise<string> {
  return (await client.ask<{ viewer: { person: { id: string } } }>("{ viewer { person { id } } }")).viewer.person.id;
}
