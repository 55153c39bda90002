import { randomUUID } from "node:crypto";

import type { Book, Due, DueRung, HandedOver, House, Mailer, Message, OutboxRow, Schedule } from "@dignity/application";
import { type DueDate, Temporal } from "@dignity/kernel";

import { log } from "./signals.ts";

/** A house in memory, in which batches are escalated and deliveries sent as the ports say. */
export function world() {
  const due = new Map<string, Due>();
  const outbox: OutboxRow[] = [];
  const open = new Map<string, { readonly organisationId: string; readonly messageId: string }>();
  /** Organisations in which somebody has to be told that a result awaits an action. */
  const awaiting = new Set<string>();
  /** Organisations in which nobody holds a role. */
  const deserted = new Set<string>();
  const poison = new Set<string>();
  const postponed = new Set<string>();
  const batches = log<{ readonly organisationId: string; readonly taskIds: readonly string[] }>();
  const sent = log<Message>();
  const answers: HandedOver[] = [];

  const bookOf = (organisationId: string): Partial<Book> => ({
    takeDueRungs: async (taskIds) => {
      if (taskIds.some((id) => poison.has(id))) throw new Error("the account of Jo Bloggs cannot be read");
      for (const id of taskIds) due.delete(id);
      batches.add({ organisationId, taskIds });
      return deserted.has(organisationId) ? taskIds.map((id) => lastRung(organisationId, id)) : [];
    },
    adoption: async () => ({ organisation: { timeZone: "Europe/London", closedDays: [] }, settings: {} }) as never,
    recipients: async () => new Map(),
    recordRungs: async (rungs) => new Set(rungs.map(({ taskId }) => taskId)),
    writeDeliveries: async () => undefined,
    rearm: async () => undefined,
    awaitTime: async () => undefined,
    // No time is looked at here.
    now: { add: () => undefined } as unknown as Book["now"],
    postpone: async (taskIds) => void taskIds.forEach((id) => postponed.add(id)),
    takeAwaitingResults: async () => {
      if (poison.has(organisationId)) throw new Error("the comment of Jo Bloggs cannot be read");
      awaiting.delete(organisationId);
      return [];
    },
    postponeReminders: async () => void postponed.add(organisationId),
    takeDelivery: async (id) => {
      const found = open.get(id);
      const rest = { taskId: id, rung: 0, personId: id, subject: "due", body: "due", attempts: 0 };
      return found && { id, ...found, ...rest, address: "a@trust.example", stillEntitled: true, stillOwed: true };
    },
    closeDelivery: async (id, result) => result === "waiting" || open.delete(id),
    audit: async () => undefined,
  });

  const ledger: House["ledger"] = {
    inTransaction: (principal, work) => work(bookOf(principal.organisationId) as Book),
  };
  const policies: House["policies"] = {
    inForce: () => undefined,
    byId: () => ({ settings: {}, tasks: { meet: { by: [] } } }) as never,
    all: () => [],
    approvalsOf: () => [],
  };
  const schedule: Schedule = {
    due: async (limit) => [...due.values()].slice(0, limit),
    reportsDue: async () => [],
    remindersDue: async (limit) => [...awaiting].slice(0, limit),
    staleDeliveries: async (limit) =>
      [...open].slice(0, limit).map(([deliveryId, { organisationId }]) => ({ organisationId, deliveryId })),
    relay: async (limit, hand) => {
      const rows = outbox.slice(0, limit);
      await hand(rows);
      outbox.splice(0, rows.length);
      return rows.length;
    },
    clockSkew: async () => 0,
  };
  const mailer: Mailer = {
    send: async (message) => {
      sent.add(message);
      return answers.shift() ?? { ok: true };
    },
  };
  return {
    house: { ledger, policies },
    schedule,
    mailer,
    due,
    awaiting,
    outbox,
    poison,
    postponed,
    deserted,
    batches,
    sent,
    answers,
    /** So many tasks of an organisation fall due. */
    fallDue: (organisationId: string, count: number) => {
      const ids = Array.from({ length: count }, () => randomUUID());
      for (const taskId of ids) due.set(taskId, { organisationId, taskId, rung: 0 });
      return ids;
    },
    /** A message is written, and posted unless the queue is to lose it. */
    write: (organisationId: string, lost = false) => {
      const subjectId = randomUUID();
      open.set(subjectId, { organisationId, messageId: `<${subjectId}@dignity.invalid>` });
      if (!lost) outbox.push({ id: String(outbox.length + 1), organisationId, topic: "delivery.ready", subjectId });
      return `<${subjectId}@dignity.invalid>`;
    },
  };
}

/** What is due in a ladder that has but the reminder. */
const lastRung = (organisationId: string, id: string): DueRung =>
  ({
    task: {
      id,
      organisationId,
      pathway: "small/matter",
      policyId: "small/matter@1",
      definition: "meet",
      due: monday,
      extended: 0,
    },
    rung: 0,
    wokeFor: monday.at,
    reference: "R-1",
    ownerKind: "trust",
  }) as DueRung;
const monday: DueDate = {
  at: Temporal.Instant.from("2026-10-19T22:59:59Z"),
  localDate: Temporal.PlainDate.from("2026-10-19"),
  rule: "1 day",
};
