import { type EscalationStep, escalationStep, type Policy, rolesWithin, tasksOf } from "@dignity/kernel";
import type { Temporal } from "temporal-polyfill";

import { aLittleAfter } from "../a-little-after.ts";
import { calendarOf } from "../calendar-of.ts";
import type { House } from "../house.ts";
import type { NewDelivery } from "../ports/deliveries.ts";
import type { DueRung, Rearming } from "../ports/escalations.ts";
import type { Book } from "../ports/ledger.ts";
import type { Adoption } from "../ports/organisations.ts";
import { triageDefinition } from "../reporting/triage-task.ts";
import { reminder } from "./reminder.ts";
import { setLateTimes } from "./set-late-times.ts";

export interface DueBatch {
  readonly organisationId: string;
  readonly taskIds: readonly string[];
}

/** What a sweep did: how many rungs it took, and the messages that came of it. */
export interface Escalated {
  readonly rungs: number;
  readonly deliveries: readonly string[];
  /** Tasks whose ladder came to its end with nobody there to tell: whoever runs the platform has to know. */
  readonly unheard: number;
}

const actions = { extended: "task.extension-told", reminder: "task.reminded", escalation: "task.escalated" } as const;

interface Told {
  readonly due: DueRung;
  readonly policy: Policy;
  readonly adoption: Adoption;
  readonly step: EscalationStep;
  readonly people: readonly string[];
}

/**
 * Takes the due rung of each task: reminds those who have to do it or, later, tells the next ones that it stays undone.
 * May be run any number of times at any moment: a rung's effect is recorded with its key and happens once.
 */
export function escalateDueTasks({ organisationId, taskIds }: DueBatch, house: House): Promise<Escalated> {
  return house.ledger.inTransaction({ kind: "system", organisationId }, async (book) => {
    const woken = await book.takeDueRungs(taskIds);
    const due = woken.filter(({ task }) => task.due);
    await setLateTimes(
      book,
      woken.filter(({ task }) => !task.due),
      house,
    );
    const { steps, withoutStep, unknown } = await withSteps(book, due, house);
    const told = await withPeople(book, steps);
    const fresh = await book.recordRungs(
      told.map(({ due: { task, rung }, people }) => ({
        taskId: task.id,
        organisationId,
        rung,
        told: people.length,
      })),
    );
    const effective = told.filter(({ due: { task } }) => fresh.has(task.id));
    const deliveries = effective.flatMap((one) => messages(one, book.now));
    await book.writeDeliveries(deliveries);
    const next = new Map(told.map((one) => [one.due.task.id, nextRung(one, book.now)]));
    await book.rearm([...next.values(), ...withoutStep]);
    await book.postpone(unknown, aLittleAfter(book.now));
    for (const {
      due: { task, rung },
      step,
      people,
    } of effective) {
      const action = actions[step.kind];
      await book.audit(
        organisationId,
        action,
        { kind: "task", id: task.id },
        { rung: String(rung), told: String(people.length) },
      );
    }
    if (deliveries.length) await book.post(organisationId, "delivery.ready", ...deliveries.map(({ id }) => id));
    const unheard = effective.filter(({ due: { task }, people }) => people.length === 0 && !next.get(task.id)?.next);
    return { rungs: effective.length, deliveries: deliveries.map(({ id }) => id), unheard: unheard.length };
  });
}

interface Steps {
  readonly steps: readonly Omit<Told, "people">[];
  /** Rungs that a policy or an organisation no longer has: off the list, or the sweep would find them for ever. */
  readonly withoutStep: readonly Rearming[];
  /** What this worker cannot judge, because the policy was published after it began: left to one that can. */
  readonly unknown: readonly string[];
}

async function withSteps(book: Book, due: readonly DueRung[], { policies }: House): Promise<Steps> {
  const adoptions = new Map<string, Adoption | undefined>();
  const steps: Omit<Told, "people">[] = [];
  const withoutStep: Rearming[] = [];
  const unknown: string[] = [];
  for (const one of due) {
    const { id: taskId, organisationId, pathway, policyId } = one.task;
    if (!adoptions.has(pathway)) adoptions.set(pathway, await book.adoption(organisationId, pathway));
    const [policy, adoption] = [policies.byId(policyId), adoptions.get(pathway)];
    const step = policy && adoption && stepOf(policy, adoption, one, one.rung);
    if (!policy || !adoption) unknown.push(taskId);
    else if (step) steps.push({ due: one, policy, adoption, step });
    else withoutStep.push({ taskId, next: undefined });
  }
  return { steps, withoutStep, unknown };
}

async function withPeople(book: Book, steps: Steps["steps"]): Promise<Told[]> {
  const people = await book.recipients(
    steps.map(({ due: { task, ownerKind }, policy, step }) => ({
      task,
      roles: rolesWithin(policy, step.tell, ownerKind),
    })),
  );
  return steps.map((one) => ({ ...one, people: people.get(one.due.task.id) ?? [] }));
}

function stepOf(policy: Policy, { organisation, settings }: Adoption, { task }: DueRung, rung: number) {
  const escalating = task.definition === triageDefinition ? policy.triage : tasksOf(policy)[task.definition];
  return (
    escalating && escalationStep(escalating, task.due, rung, calendarOf(policy, organisation, settings), task.extended)
  );
}

/** Where nobody could be told, the next people are told at once: silence helps nobody. */
function nextRung({ due, policy, adoption, step, people }: Told, now: Temporal.Instant): Rearming {
  const next = stepOf(policy, adoption, due, step.rung + 1);
  if (!next) return { taskId: due.task.id, next: undefined };
  return {
    taskId: due.task.id,
    next: { rung: next.rung, at: people.length === 0 && step.kind !== "extended" ? now : next.at },
  };
}

function messages({ due, policy, adoption, step, people }: Told, now: Temporal.Instant): NewDelivery[] {
  const isLate = Number(due.task.due?.at.epochMilliseconds) <= now.epochMilliseconds;
  const kind = step.kind === "escalation" && !isLate ? "unreached" : step.kind;
  return people.map((personId) => reminder(due, kind, policy, adoption.organisation, personId));
}
