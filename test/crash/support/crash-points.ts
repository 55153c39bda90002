import type { Book, House, Mailer, Schedule } from "@dignity/application";

/** Moments at which a worker can be killed, in the order in which a reminder passes them. */
export const crashPoints = [
  "due tasks are in the queue",
  "rungs are taken",
  "rungs are recorded",
  "deliveries are written",
  "deliveries are posted",
  "the escalation is committed",
  "the outbox is read",
  "the outbox is in the queue",
  "a delivery is taken",
  "the mail server has accepted",
  "a delivery is closed",
] as const;

/** The same for what committees are told. */
export const reportCrashPoints = [
  "figures are counted",
  "reports are written",
  "notices are written",
  "the reports are committed",
] as const;

export type CrashPoint = (typeof crashPoints)[number] | (typeof reportCrashPoints)[number];

interface Parts {
  readonly house: House;
  readonly schedule: Schedule;
  readonly mailer: Mailer;
}

/** The parts of a worker, wrapped so that the process is killed when it first reaches the point. */
export function crashingAt(point: CrashPoint, { house, schedule, mailer }: Parts): Parts {
  const reach = (reached: CrashPoint): Promise<void> | undefined => (reached === point ? die() : undefined);
  return {
    house: { ...house, ledger: crashingLedger(house.ledger, reach) },
    schedule: crashingSchedule(schedule, reach),
    mailer: {
      send: async (message) => {
        const handed = await mailer.send(message);
        await reach("the mail server has accepted");
        return handed;
      },
    },
  };
}

type Reach = (point: CrashPoint) => Promise<void> | undefined;

/** Nothing runs after this: no handler, no "finally", no flush. */
function die(): Promise<never> {
  process.kill(process.pid, "SIGKILL");
  return new Promise(() => undefined);
}

function crashingSchedule(schedule: Schedule, reach: Reach): Schedule {
  return {
    ...schedule,
    staleDeliveries: async (limit) => {
      await reach("due tasks are in the queue");
      return schedule.staleDeliveries(limit);
    },
    relay: (limit, hand) =>
      schedule.relay(limit, async (rows) => {
        const ready = rows.some(({ topic }) => topic === "delivery.ready");
        if (ready) await reach("the outbox is read");
        await hand(rows);
        if (ready) await reach("the outbox is in the queue");
      }),
  };
}

function crashingLedger(ledger: House["ledger"], reach: Reach): House["ledger"] {
  return {
    inTransaction: async (principal, work) => {
      const committed = new Set<CrashPoint>();
      const result = await ledger.inTransaction(principal, (book) =>
        work({ ...book, ...crashingBook(book, reach, committed) }),
      );
      for (const point of committed) await reach(point);
      return result;
    },
  };
}

function crashingBook(book: Book, reach: Reach, committed: Set<CrashPoint>): Partial<Book> {
  return {
    takeDueRungs: async (taskIds) => {
      const due = await book.takeDueRungs(taskIds);
      if (due.length > 0) await reach("rungs are taken");
      return due;
    },
    recordRungs: async (rungs) => {
      const fresh = await book.recordRungs(rungs);
      if (fresh.size > 0) committed.add("the escalation is committed");
      if (fresh.size > 0) await reach("rungs are recorded");
      return fresh;
    },
    writeDeliveries: async (deliveries) => {
      await book.writeDeliveries(deliveries);
      await reach("deliveries are written");
    },
    post: async (organisationId, topic, ...ids) => {
      await book.post(organisationId, topic, ...ids);
      await reach("deliveries are posted");
    },
    countFigures: async (asked) => {
      const counts = await book.countFigures(asked);
      await reach("figures are counted");
      return counts;
    },
    writeReports: async (reports) => {
      await book.writeReports(reports);
      if (reports.length > 0) committed.add("the reports are committed");
      if (reports.length > 0) await reach("reports are written");
    },
    writeNotices: async (notices) => {
      await book.writeNotices(notices);
      await reach("notices are written");
    },
    takeDelivery: async (id) => {
      committed.add("a delivery is taken");
      return book.takeDelivery(id);
    },
    closeDelivery: async (id, result, problem) => {
      committed.add("a delivery is closed");
      return book.closeDelivery(id, result, problem);
    },
  };
}
