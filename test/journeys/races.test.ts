import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answers, said } from "./support/answers.ts";
import {
  assign,
  type Case,
  caseAbout,
  caseById,
  moved,
  organisationNamed,
  owed,
  personId,
  report,
  settle,
  transition,
} from "./support/cases.ts";
import type { Client } from "./support/client.ts";
import { assault, noise, remark } from "./support/facts.ts";
import { giveRole } from "./support/roles.ts";
import { rowsByTable } from "./support/rows.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

let demo: RunningDemo;
let lead: Client;
beforeAll(async () => {
  demo = await runningDemo();
  lead = await demo.as("trust-lead");
});
afterAll(() => demo.stop());

const incidentAt = "2026-10-14T10:00:00+01:00";
const bullying = { organisation: "northgate", pathway: "hee-em/bullying", incidentAt };
const why = said("As discussed.");
const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

async function opened(facts: typeof noise | typeof remark = noise): Promise<Case> {
  return caseAbout(lead, await report(await demo.as("trainee"), { ...bullying, facts }));
}
const atLow = async () => moved(lead, await opened(), "determineLevel", { level: "low", reason: why });

describe("at the same time", () => {
  it("two people move one case: one does, the other is told that it has changed", async () => {
    const found = await opened();
    const dme = await demo.as("dme");
    const both = await many(10, (index) => {
      const given = { level: index % 2 ? "low" : "mid", reason: why };
      return transition(index % 2 ? lead : dme, found, "determineLevel", given);
    });
    const kinds = both.map(({ userErrors }) => userErrors[0]?.__typename ?? "moved").toSorted();
    expect(kinds).toEqual([...Array.from({ length: 9 }, () => "StaleVersion"), "moved"]);
    expect((await caseById(lead, found.id))?.transitions.nodes).toHaveLength(1);
  });

  it("two people settle one task, which is owed again once", async () => {
    const found = await atLow();
    const both = await many(6, () => settle(lead, found, "askWhetherResolved"));
    expect(both.filter(({ task }) => task)).toHaveLength(1);
    const after = await caseById(lead, found.id);
    expect(after?.tasks.nodes.filter(({ definition }) => definition === "askWhetherResolved")).toHaveLength(2);
  });

  it("one settles a task and the other leaves its state: no task stays owed that the state does not owe", async () => {
    for (let round = 0; round < 4; round += 1) {
      const found = await atLow();
      const [task, move] = await Promise.all([
        settle(lead, found, "askWhetherResolved"),
        transition(await demo.as("dme"), found, "resolved", { reason: why }),
      ]);
      expect(move.userErrors).toEqual([]);
      if (!task.task) expect(task.userErrors[0]?.__typename).toMatch(/^(StaleVersion|TaskNotAllowed)$/);
      const after = await caseById(lead, found.id);
      const left = after?.tasks.nodes.filter(
        ({ state, definition }) => state === "OWED" && definition === "askWhetherResolved",
      );
      expect(left).toEqual([]);
    }
  });

  it("one report is sent twenty times with one key: it is one report, and all get its receipt", async () => {
    const trainee = await demo.as("trainee");
    const organisationId = await organisationNamed(trainee, "northgate");
    const matters = [{ facts: answers(remark) }, { facts: answers({ ...remark, actedAs: "notKnown" }) }];
    const common = { organisationId, pathway: bullying.pathway, incidentAt, account: "Once.", matters };
    const before = await rowsByTable(demo);
    const receipts = await many(20, () =>
      trainee.mutate<{ receipt: unknown }>(
        "reportConcern",
        { ...common, idempotencyKey: "twenty" },
        "receipt { reference reportId }",
      ),
    );
    expect(new Set(receipts.map((one) => JSON.stringify(one))).size).toBe(1);
    const after = await rowsByTable(demo);
    expect([after["report"], after["case_file"], after["report_matter"], after["idempotency"]]).toEqual(
      ["report", "case_file", "report_matter", "idempotency"].map((table) => (before[table] ?? 0) + 1),
    );
  });

  it("many report across organisations, both ways: each is kept, and nobody waits for ever", async () => {
    const trainee = await demo.as("trainee");
    const reported = await many(12, (index) => {
      const actedAs = index % 2 ? "educationRole" : "employerRole";
      const organisation = index % 3 ? "northgate" : "hee-em";
      return report(trainee, { ...bullying, organisation, facts: { ...remark, actedAs } });
    });
    expect(new Set(reported).size).toBe(12);
  });

  it("two triage one matter: it becomes one case", async () => {
    await giveRole(demo, "administrator", { capacity: "employer", role: "triage" });
    const account = await report(await demo.as("trainee"), { ...bullying, facts: { ...remark, actedAs: "notKnown" } });
    const query = "{ matters(first: 50) { nodes { id account version } } }";
    type Matters = { matters: { nodes: { id: string; account: string; version: number }[] } };
    const triage = [await demo.as("trust-triage"), await demo.as("administrator")] as const;
    const { matters } = await triage[0].ask<Matters>(query);
    const { id: matterId, version: expectedVersion } = matters.nodes.find((one) => one.account === account)!;
    const before = await rowsByTable(demo);
    const decided = await many(6, (index) =>
      triage[index % 2 === 0 ? 0 : 1].mutate("triageMatter", {
        matterId,
        expectedVersion,
        idempotencyKey: randomUUID(),
        facts: answers({ actedAs: index % 2 ? "employerRole" : "educationRole" }),
      }),
    );
    const codes = decided.map(({ userErrors }) => userErrors[0]?.code ?? "decided").toSorted();
    expect(codes).toEqual([...Array.from({ length: 5 }, () => "NOT_FOUND"), "decided"].toSorted());
    expect((await rowsByTable(demo))["case_file"]).toBe((before["case_file"] ?? 0) + 1);
  });

  it("somebody is put in charge ten times: once", async () => {
    const found = await opened(remark);
    const appraiser = await personId(await demo.as("trust-appraiser"));
    await many(10, () => assign(lead, found.id, appraiser, "appraiser"));
    const query = "query ($id: ID!) { case(id: $id) { assignments { id } } }";
    const { case: after } = await lead.ask<{ case: { assignments: unknown[] } }>(query, { id: found.id });
    expect(after.assignments).toHaveLength(1);
  });
});

describe("what ends while people go on reading", () => {
  /** Reads without a pause until told to stop; gives what each read saw that began after `ended` was called. */
  function reading(client: Client, id: string) {
    const now = { stopped: false, ended: false };
    const seen: { readonly before: boolean; readonly found: boolean }[] = [];
    const reader = async () => {
      while (!now.stopped) {
        const before = !now.ended;
        seen.push({ before, found: (await caseById(client, id)) !== null });
      }
    };
    const readers = [reader(), reader(), reader()];
    return {
      ended: () => void (now.ended = true),
      async stop() {
        for (let more = 0; more < 3; more += 1) expect(await caseById(client, id)).toBeNull();
        now.stopped = true;
        await Promise.all(readers);
        expect(seen.filter(({ before, found }) => before && found).length).toBeGreaterThan(0);
        expect(seen.filter(({ before, found }) => !before && found)).toEqual([]);
      },
    };
  }

  const seenOnce = async (client: Client, id: string) => expect(await caseById(client, id)).not.toBeNull();

  it("a share: the first read begun after the level rose sees nothing", async () => {
    const found = await atLow();
    const partner = await demo.as("hee-em-lead");
    const box2 = await moved(lead, found, "notResolved", { reason: why });
    const reads = reading(partner, found.id);
    await seenOnce(partner, found.id);
    await moved(lead, box2, "notResolved", { reason: why });
    reads.ended();
    await reads.stop();
  });

  it("a role", async () => {
    const found = await opened();
    const end = await giveRole(demo, "administrator", { capacity: "employer", role: "caseLead" });
    const administrator = await demo.as("administrator");
    const reads = reading(administrator, found.id);
    await seenOnce(administrator, found.id);
    await end();
    reads.ended();
    await reads.stop();
  });

  it("an assignment", async () => {
    const found = await opened(remark);
    const appraiser = await demo.as("trust-appraiser");
    await assign(lead, found.id, await personId(appraiser), "appraiser");
    const reads = reading(appraiser, found.id);
    await seenOnce(appraiser, found.id);
    const id = found.id.replace("case_", "");
    await demo.sql("update dignity.case_assignment set valid_to = app.now() where case_id = $1", id);
    reads.ended();
    await reads.stop();
  });
});

it("several sweeps at once remind each person of each thing once, by one mail", async () => {
  const manager = await demo.as("manager");
  const where = { organisation: "kmpt", pathway: "kmpt/traumatic-incident", incidentAt, facts: assault };
  const reported = await many(5, () => report(manager, where));
  const box2 = await moved(lead, await opened(remark), "determineLevel", { level: "mid", reason: why });
  await assign(lead, box2.id, await personId(await demo.as("trust-appraiser")), "appraiser");
  expect(owed(box2, "trustAppraisal").dueAt).not.toBeNull();
  await many(6, () => demo.moveClock("P8D"));
  expect(reported).toHaveLength(5);
  const [written] = await demo.sql<{ rows: number; once: number; sent: number }>(`
    select count(*)::int as rows, count(distinct (task_id, rung, report_id, person_id))::int as once,
      count(*) filter (where state = 'sent')::int as sent from dignity.delivery`);
  expect(written?.rows).toBeGreaterThan(5);
  expect(written?.once).toBe(written?.rows);
  const mail = await demo.mailbox();
  expect(mail.length).toBe(written?.sent);
  expect(new Set(mail.map(({ messageId }) => messageId)).size).toBe(mail.length);
  const twice = "select 1 from dignity.escalation group by task_id, rung having count(*) > 1";
  expect(await demo.sql(twice)).toEqual([]);
});
