import { prepareQueue } from "@dignity/jobs";
import type { Client } from "pg";
import { expect, test } from "vitest";

import { type Behaviour, mailServer, refusal } from "../support/mail-server.ts";
import type { CrashPoint } from "./support/crash-points.ts";
import { houseWithCases } from "./support/house.ts";
import { startProcess } from "./support/processes.ts";

/** Whoever is not there any more: the mail server says so, and for good. */
const without =
  (...names: readonly string[]): Behaviour["onRcptTo"] =>
  ({ address }, _session, done) =>
    names.some((name) => address.startsWith(name)) ? done(refusal(550)) : done();

test("where nobody could be told because the mail was refused, the next people are told at once", async () => {
  const told = await interviewsDue(without("manager-one"));
  // Of the two interviews that the other manager was reminded of, HR hears only when their day has passed.
  expect(told).toEqual({ "manager-two@trust.example": 2, "people@trust.example": 2 });
});

test("two who are refused at the same time are nobody, and the next people are told once", async () => {
  expect(await interviewsDue(without("manager-"))).toEqual({ "people@trust.example": 4 });
});

test("where nobody is left to be told it ends, and is not tried for ever", async () => {
  expect(await interviewsDue(without("manager-", "people"))).toEqual({});
});

test.each(["a delivery is taken", "a delivery is closed"] as const)(
  "also where the worker is killed when %s",
  async (point) => {
    expect(await interviewsDue(without("manager-"), point)).toEqual({ "people@trust.example": 4 });
  },
);

/** The morning on which managers are reminded of their interviews: how many messages of that each address got. */
async function interviewsDue(
  onRcptTo: Behaviour["onRcptTo"],
  crashAt?: CrashPoint,
): Promise<Readonly<Record<string, number>>> {
  const mail = await mailServer({ ...(onRcptTo && { onRcptTo }) });
  const { superuser, queueUrl, seat: _, ...house } = await houseWithCases();
  const queue = { kind: "postgres", url: queueUrl } as const;
  await prepareQueue(queue);
  await untilReminder(superuser);
  const work = (at?: CrashPoint) => startProcess({ ...house, queue, mailUrl: mail.url, crashAt: at }).ended;
  expect([await work(crashAt), await work()]).toEqual([crashAt ? "SIGKILL" : 0, 0]);
  const open = await superuser.query("select 1 from dignity.delivery where state in ('waiting', 'sending')");
  expect(open.rows).toEqual([]);
  for (const { text } of mail.received) expect(text).not.toContain("has not been done");
  const addresses = mail.received
    .filter(({ text }) => text?.includes("interview"))
    .map(({ to }) =>
      [to ?? []]
        .flat()
        .map(({ text }) => text)
        .join(),
    );
  return Object.fromEntries(addresses.map((one) => [one, addresses.filter((other) => other === one).length]));
}

const untilReminder = (superuser: Client) =>
  superuser.query(`
    select app.move_clock(max(w.due_at) - app.now() + interval '1 second')
    from dignity.wake w join dignity.task t on t.id = w.task_id where t.definition = 'interview'`);
