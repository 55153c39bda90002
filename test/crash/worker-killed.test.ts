import { prepareQueue, type QueueConfig } from "@dignity/jobs";
import type { ParsedMail } from "mailparser";
import type { Client } from "pg";
import { describe, expect, onTestFinished, test } from "vitest";

import { redisServer } from "../../packages/jobs/test/support/queue-server.ts";
import { type MailServer, mailServer } from "../support/mail-server.ts";
import { describeOnRedis } from "../support/redis.ts";
import { type CrashPoint, crashPoints } from "./support/crash-points.ts";
import { houseWithCases } from "./support/house.ts";
import { startProcess } from "./support/processes.ts";

// Of each case: debrief and review remind its manager; so does the interview, and its being late is told to HR.
const reminders = { "manager-one@trust.example": 6, "manager-two@trust.example": 6, "people@trust.example": 4 };

describe("a worker killed when", () => {
  test.each(crashPoints)("%s", (point) => killedAt(point));
  test.each(["rungs are taken", "the mail server has accepted"] as const)("%s, three times over", (point) =>
    killedAt(point, { times: 3 }),
  );

  test("the mail server has the message and has not said so yet", async () => {
    let kill: (() => void) | undefined;
    const mail = await mailServer({ beforeConfirming: async () => kill?.() });
    const { worker, superuser } = await dueHouse(mail);
    const killed = worker();
    kill = killed.kill;
    expect(await killed.ended).toBe("SIGKILL");
    kill = undefined;
    const unknown = await beingSent(superuser);
    expect(unknown).not.toEqual([]);
    expect(await worker().ended).toBe(0);
    await nothingIsLostOrDoubled(superuser, mail, unknown);
  });

  test("another works beside it", async () => {
    const mail = await mailServer();
    const { worker, superuser } = await dueHouse(mail);
    const [killed, beside] = [worker("the mail server has accepted"), worker()];
    expect(["SIGKILL", 0]).toContain(await killed.ended);
    const unknown = await beingSent(superuser);
    expect(await beside.ended).toBe(0);
    await nothingIsLostOrDoubled(superuser, mail, unknown);
  });
});

describeOnRedis("a worker on Redis killed when", (redisUrl) => {
  const points = ["due tasks are in the queue", "the escalation is committed", "the outbox is in the queue"] as const;
  test.each([...points, "the mail server has accepted"] as const)("%s", async (point) => {
    const { config, drop } = await redisServer(redisUrl);
    onTestFinished(drop);
    await killedAt(point, { queue: config });
  });
});

async function killedAt(
  point: CrashPoint,
  { times = 1, queue }: { times?: number; queue?: QueueConfig } = {},
): Promise<void> {
  const mail = await mailServer();
  const { worker, superuser } = await dueHouse(mail, queue);
  const unknown: string[] = [];
  for (let time = 0; time < times; time += 1) {
    expect(await worker(point).ended).toBe("SIGKILL");
    unknown.push(...(await beingSent(superuser)));
  }
  expect(await worker().ended).toBe(0);
  await nothingIsLostOrDoubled(superuser, mail, unknown);
}

/** Four weeks later: of four cases, sixteen rungs are due. */
async function dueHouse({ url: mailUrl }: MailServer, elsewhere?: QueueConfig) {
  const { superuser, queueUrl, seat: _, ...house } = await houseWithCases();
  const queue = elsewhere ?? { kind: "postgres", url: queueUrl };
  await prepareQueue(queue);
  await superuser.query("select app.move_clock('29 days')");
  const worker = (crashAt?: CrashPoint) => startProcess({ ...house, queue, mailUrl, crashAt });
  return { superuser, worker };
}

/** Where the worker died between taking a delivery and closing it, nobody can know whether it has arrived. */
async function beingSent(superuser: Client): Promise<string[]> {
  const sending = "select message_id as id from dignity.delivery where state = 'sending'";
  return (await superuser.query<{ id: string }>(sending)).rows.map(({ id }) => id);
}

/** `unknown`: the messages that may come once more, for each time they are named. */
async function nothingIsLostOrDoubled(superuser: Client, { received }: MailServer, unknown: string[]): Promise<void> {
  const effects = await superuser.query(`
    select t.definition, e.rung, e.told, count(*)::int as rungs
    from dignity.escalation e join dignity.task t using (organisation_id)
    where t.id = e.task_id group by 1, 2, 3 order by 1, 2`);
  expect(effects.rows).toEqual(
    [
      { definition: "debrief", rung: 0 },
      { definition: "interview", rung: 0 },
      { definition: "interview", rung: 1 },
      { definition: "review", rung: 0 },
    ].map((rung) => ({ ...rung, told: 1, rungs: 4 })),
  );
  expect(await figures(superuser)).toEqual({ due: 0, audited: 16, posted: 16, unrelayed: 0, sent: 16, deliveries: 16 });

  const { rows } = await superuser.query<{ id: string }>("select message_id as id from dignity.delivery");
  const copies = new Map<string, ParsedMail[]>();
  for (const mail of received) copies.set(mail.messageId ?? "", [...(copies.get(mail.messageId ?? "") ?? []), mail]);
  expect([...copies.keys()].toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  expect(countBy([...copies.values()].flatMap(([first]) => (first ? [addressOf(first)] : [])))).toEqual(reminders);
  for (const [id, same] of copies) {
    expect(same.length).toBeLessThanOrEqual(1 + unknown.filter((other) => other === id).length);
    expect(new Set(same.map((mail) => `${addressOf(mail)} ${mail.text}`)).size).toBe(1);
  }
}

async function figures(superuser: Client): Promise<unknown> {
  const { rows } = await superuser.query(`
    select (select count(*)::int from dignity.wake where due_at <= app.now()) as due,
      (select count(*)::int from dignity.audit_entry where entry->>'action' in ('task.reminded', 'task.escalated')) as audited,
      (select count(*)::int from dignity.outbox where topic = 'delivery.ready') as posted,
      (select count(*)::int from dignity.outbox where relayed_at is null) as unrelayed,
      (select count(*)::int from dignity.delivery where state = 'sent') as sent,
      (select count(*)::int from dignity.delivery) as deliveries`);
  return rows[0];
}

const addressOf = ({ to }: ParsedMail): string =>
  [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join();

const countBy = (all: readonly string[]): Record<string, number> =>
  Object.fromEntries(all.map((one) => [one, all.filter((other) => other === one).length]));
