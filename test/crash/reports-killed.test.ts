import { prepareQueue } from "@dignity/jobs";
import type { Client } from "pg";
import { describe, expect, test } from "vitest";

import { mailServer } from "../support/mail-server.ts";
import { type CrashPoint, reportCrashPoints } from "./support/crash-points.ts";
import { houseWithCases } from "./support/house.ts";
import { startProcess } from "./support/processes.ts";

/** What there is where nobody is killed. */
async function undisturbed(): Promise<readonly string[]> {
  const { worker, superuser } = await houseWithCommittee();
  expect(await worker().ended).toBe(0);
  const reports = await reportsIn(superuser);
  expect(reports.length).toBeGreaterThan(5);
  return reports;
}

describe("a worker that makes reports, killed when", () => {
  test.each(reportCrashPoints)("%s", async (point) => {
    const [expected, { worker, ...house }] = [await undisturbed(), await houseWithCommittee()];
    expect(await worker(point).ended).toBe("SIGKILL");
    // All of them are there, or none.
    expect([[], expected]).toContainEqual(await reportsIn(house.superuser));
    expect(await worker().ended).toBe(0);
    await eachIsThereAndToldOnce(house, expected);
  });

  test("another works beside it", async () => {
    const [expected, { worker, ...house }] = [await undisturbed(), await houseWithCommittee()];
    const both = [worker("reports are written"), worker()];
    for (const { ended } of both) expect(["SIGKILL", 0]).toContain(await ended);
    expect(await worker().ended).toBe(0);
    await eachIsThereAndToldOnce(house, expected);
  });
});

/** Quarters, half years and years have ended since it adopted its pathway, and nobody has been at work yet. */
async function houseWithCommittee() {
  const mail = await mailServer();
  const { superuser, queueUrl, seat, ...house } = await houseWithCases();
  const queue = { kind: "postgres", url: queueUrl } as const;
  await prepareQueue(queue);
  await seat("member");
  const worker = (crashAt?: CrashPoint) => startProcess({ ...house, queue, mailUrl: mail.url, crashAt });
  return { superuser, mail, worker };
}

const reportsIn = async (superuser: Client): Promise<readonly string[]> => {
  const made =
    "select report || ' ' || period_from || ' ' || period_until as key from dignity.committee_report order by 1";
  return (await superuser.query<{ key: string }>(made)).rows.map(({ key }) => key);
};

type House = Omit<Awaited<ReturnType<typeof houseWithCommittee>>, "worker">;

async function eachIsThereAndToldOnce({ superuser, mail }: House, expected: readonly string[]): Promise<void> {
  expect(await reportsIn(superuser)).toEqual(expected);
  const { rows } = await superuser.query(`
    select (select count(*)::int from dignity.delivery where report_id is not null and state = 'sent') as told,
      (select count(*)::int from dignity.audit_entry where entry->>'action' = 'committeeReport.made') as audited,
      (select count(*)::int from dignity.outbox where topic = 'committeeReport.made') as posted,
      (select count(*)::int from dignity.report_wake where due_at <= app.now()) as due`);
  const each = expected.length;
  expect(rows[0]).toEqual({ told: each, audited: each, posted: each, due: 0 });
  expect(mail.received.filter(({ text }) => text?.includes("committee"))).toHaveLength(each);
}
