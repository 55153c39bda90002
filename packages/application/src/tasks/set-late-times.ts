import {
  type Calendar,
  dueAfter,
  type DueDate,
  escalationStep,
  type Escalating,
  type Period,
  type Policy,
  tasksOf,
} from "@dignity/kernel";

import { aLittleAfter } from "../a-little-after.ts";
import { calendarOf } from "../calendar-of.ts";
import type { House } from "../house.ts";
import type { DueRung } from "../ports/escalations.ts";
import type { Book } from "../ports/ledger.ts";
import { triageDefinition } from "../reporting/triage-task.ts";

/**
 * Gives what is owed without a time the one that its organisation has set meanwhile, counted from now like what arises,
 * or from the incident where the policy counts from that. What has none still, or waits for another task, goes on waiting.
 */
export async function setLateTimes(book: Book, woken: readonly DueRung[], { policies }: House): Promise<void> {
  const waiting: string[] = [];
  const unknown: string[] = [];
  for (const one of woken) {
    const { id: taskId, organisationId, pathway, policyId, extended } = one.task;
    const policy = policies.byId(policyId);
    const adoption = await book.adoption(organisationId, pathway);
    if (!policy || !adoption) unknown.push(taskId);
    else {
      const calendar = calendarOf(policy, adoption.organisation, adoption.settings);
      const timed = timeOf(one, policy, book, calendar);
      if (timed) await book.retime({ taskId, organisationId, extended, ...timed });
      else waiting.push(taskId);
    }
  }
  await book.awaitTime(waiting);
  await book.postpone(unknown, aLittleAfter(book.now));
}

function timeOf({ task: { definition }, incidentAt }: DueRung, policy: Policy, { now }: Book, calendar: Calendar) {
  const rule = ruleOf(policy, definition);
  const start = rule?.from === "incident" ? incidentAt : now;
  const due: DueDate | undefined = rule?.within && start && dueAfter(start, rule.within, calendar);
  const wake = rule && escalationStep(rule.escalating, due, 0, calendar);
  return due && wake && { due, wake };
}

/** How long it may take, and from when; undefined where it counts from another task, which gives it its time. */
function ruleOf(policy: Policy, definition: string): Rule | undefined {
  const { triage } = policy;
  if (definition === triageDefinition) return triage && { within: triage.within, from: "entry", escalating: triage };
  const task = tasksOf(policy)[definition];
  const from = task?.due?.from ?? "entry";
  if (!task || typeof from === "object") return undefined;
  return { within: task.due?.within ?? task.every, from, escalating: task };
}

interface Rule {
  readonly within: Period | undefined;
  readonly from: "entry" | "incident";
  readonly escalating: Escalating;
}
