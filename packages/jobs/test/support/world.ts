import { randomUUID } from "node:crypto";

import type { Book, Due, HandedOver, House, Mailer, Message, OutboxRow, Schedule } from "@dignity/application";

import { log } from "./signals.ts";

/** A house in memory, in which batches are escalated and deliveries sent as the ports say. */
export function world() {
  const due = new Map<string, Due>();
  const outbox: OutboxRow[] = [];
  const open = new Map<string, { readonly organisationId: string; readonly messageId: string }>();
  /** Organisations in which somebody has to be told that a result awaits an action. */
  const awaiting = new Set<string>();
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
      return [];
    },
    recipients: async () => new Map(),
    recordRungs: async () => new Set(),
    writeDeliveries: async () => undefined,
    rearm: async () => undefined,
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
    byId: () => undefined,
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
