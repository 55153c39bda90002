import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { escalateDueTasks, type House, reportConcern } from "@dignity/application";
import { createKeyring, masterKeyFrom, newMasterKey } from "@dignity/encryption";
import {
  createActorDirectory,
  createDataSource,
  createLedger,
  loadPolicies,
  publishPolicies,
} from "@dignity/persistence";
import northmoor from "@dignity/plugin-northmoor";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, expect, it } from "vitest";

import { type FreshDatabase, freshDatabase } from "../support/database.ts";
import { testPool } from "../support/pool.ts";
import { dignity } from "./support/dignity.ts";

const pathway = "northmoor/dignity-at-work";
const masterKey = newMasterKey();
let database: FreshDatabase;
let file: string;
let environment: Readonly<Record<string, string>>;
beforeEach(async () => {
  database = await freshDatabase();
  const owner = new URL(database.ownerUrl);
  owner.searchParams.set("options", "-c role=dignity_owner");
  environment = { DATABASE_OWNER_URL: owner.href, DIGNITY_MASTER_KEY: masterKey };
  file = join(mkdtempSync(join(tmpdir(), "dignity-organisation-")), "harbour.yaml");
  await publishPolicies(database.ownerUrl, northmoor.policies);
});
afterEach(async () => {
  rmSync(join(file, ".."), { recursive: true });
  await database.drop();
});

const harbour = `
slug: harbour
name: Harbour Hospitals NHS Trust
kind: trust
closedDays: [2026-12-24]
pathways:
  ${pathway}:
    settings: { promptly: 5 working days, reviewEvery: 14 days }
people:
  - name: Ada Pryce
    email: ada.pryce@harbour.example
    signsIn: { issuer: https://login.harbour.example, subject: ada }
    post: People Services adviser
    roles: { ${pathway}: [peopleServices] }
  - name: Ben Okoro
    email: ben.okoro@harbour.example
    signsIn: { issuer: https://login.harbour.example, subject: ben }
    post: Staff nurse
`;

const write = (text: string) => writeFileSync(file, text);
const organisation = (...words: string[]) => dignity(["organisation", ...words], environment);
const plan = () => organisation("plan", file, "--detailed-exitcode");
const apply = () => organisation("apply", file, "--yes");

it("opens an organisation that can work at once, says what is left open, and then has nothing to do", async () => {
  write(harbour);
  const planned = await plan();
  expect(planned.said).toContain("+ harbour: opened, as Harbour Hospitals NHS Trust (trust)");
  expect(planned.said).toContain(`+ ${pathway}: adopted, with promptly 5 working days, reviewEvery 14 days`);
  expect(planned.said).toContain("+ Ada Pryce (ada): can sign in, as People Services adviser");
  expect(planned.said).toContain(`+ ada: peopleServices in ${pathway} (trust)`);
  expect(planned.said).toContain("no time set: How often to keep in touch after a case (contactEvery)");
  expect(planned.said).toMatch(/held by nobody here: .*\(investigator\)/);
  expect(planned.code).toBe(2);
  expect(await organisation("apply", file)).toMatchObject({
    code: 1,
    said: expect.stringContaining("CONSENT_MISSING"),
  });
  expect((await plan()).code).toBe(2);

  expect(await apply()).toMatchObject({ code: 0, said: expect.stringContaining("It is done.") });
  expect(await plan()).toMatchObject({ code: 0, said: expect.stringContaining("There is nothing to do.") });
  expect((await rolesOf("ada")).length).toBeGreaterThan(0);
  expect(await rolesOf("ben")).toEqual([]);
  expect((await owedAfterReport("ben")).find(({ definition }) => definition === "decideNext")?.due_at).toBeInstanceOf(
    Date,
  );
});

it("two at once do it once: whoever comes second does nothing", async () => {
  write(harbour);
  const both = await Promise.all([apply(), apply()]);
  const done = both.filter(({ said }) => said.includes("It is done."));
  const [other] = both.filter((one) => one !== done[0]);
  expect(done).toHaveLength(1);
  expect(other?.said).toMatch(/PLAN_OUTDATED|There is nothing to do/);
  expect(await rows("select role from dignity.role_holder")).toHaveLength(1);
});

it("changes what the file says otherwise: a time, a role, a post, an address", async () => {
  write(harbour);
  await apply();
  write(
    harbour
      .replace("reviewEvery: 14 days", "reviewEvery: 7 days")
      .replace("[peopleServices]", "[headOfPeople]")
      .replace("post: Staff nurse", "post: Charge nurse")
      .replace("ben.okoro@", "ben.o@"),
  );
  const planned = await plan();
  expect(planned.said).toContain("reviewEvery 7 days. What has begun to run stands");
  expect(planned.said).toContain(`+ ada: headOfPeople in ${pathway} (trust)`);
  expect(planned.said).toContain(`- ada: no longer peopleServices in ${pathway}`);
  expect(planned.said).toContain("~ ben: is now Charge nurse");
  expect(planned.said).toContain("~ ben: is written to at another address");
  expect(planned.code).toBe(2);
  expect((await apply()).code).toBe(0);
  expect((await plan()).code).toBe(0);
  expect(await rolesOf("ada")).toEqual(["headOfPeople"]);
  expect(await rows("select role, valid_to is not null as over from dignity.role_holder order by role")).toEqual([
    { role: "headOfPeople", over: false },
    { role: "peopleServices", over: true },
  ]);
  expect(await rows("select entry ->> 'action' as action from dignity.audit_entry order by seq")).toEqual(
    ["organisation.opened", "pathway.adopted", "role.given", "times.set", "role.ended", "role.given"].map((action) => ({
      action,
    })),
  );
});

it("says what the file no longer says: a time, and a pathway that stays", async () => {
  write(harbour);
  await apply();
  write(harbour.replace(", reviewEvery: 14 days", ""));
  expect((await plan()).said).toContain(`- ${pathway}: no longer a time for reviewEvery`);
  write(harbour.replace(/pathways:[^]*?people:/, "pathways: {}\npeople:").replace(/ +roles: .*\n/, ""));
  const planned = await plan();
  expect(planned.said).toContain(`${pathway}: not in the file, and stays as it is, with all who hold a role in it`);
  expect(planned.code).toBe(0);
});

it("a time set later holds for what is owed already, and a case passes from the old holder of a role to the new", async () => {
  write(harbour.replace(", reviewEvery: 14 days", ""));
  await apply();
  const decideNext = ({ definition }: Owed) => definition === "decideNext";
  const before = (await owedAfterReport("ben")).find(decideNext);
  const { id = "", case_id: caseId = "" } = before ?? {};
  expect(before?.due_at).toBeNull();
  expect(await sees("ada", caseId)).toBe(true);

  const handedOver = harbour.replace(/ +roles: .*\n/, "");
  write(`${handedOver}    roles: { ${pathway}: [peopleServices] }\n`.replace("subject: ben", "subject: cai"));
  expect((await apply()).code).toBe(0);
  const organisationId = await harbourId();
  await inHouse((house) => escalateDueTasks({ organisationId, taskIds: [id] }, house));
  expect((await owed()).find(decideNext)?.due_at).toBeInstanceOf(Date);
  expect(await sees("ada", caseId)).toBe(false);
  expect(await sees("cai", caseId)).toBe(true);
});

it("ends the roles of whoever is not named any more, and leaves them their post", async () => {
  write(harbour);
  await apply();
  write(harbour.replace(/ {2}- name: Ada[^]*?(?= {2}- name: Ben)/, ""));
  expect((await plan()).said).toContain(`- ada: no longer peopleServices in ${pathway}`);
  await apply();
  expect(await rolesOf("ada")).toEqual([]);
  expect(await identified("ada")).toMatchObject({ ok: true });
});

it("leads its own programme, and takes in another organisation", async () => {
  write(harbour.replace("kind: trust", "kind: trust\nprogrammeLead: harbour"));
  expect((await apply()).said).toContain("+ Programme of Harbour Hospitals NHS Trust: opened");
  write(
    harbour.replace("slug: harbour", "slug: bay\nprogrammeLead: harbour").replaceAll(/subject: /g, "subject: bay-"),
  );
  expect((await apply()).code).toBe(0);
  const inOne = "select count(distinct programme_id)::int as programmes, count(*)::int as all from dignity.adoption";
  expect(await rows(inOne)).toEqual([{ programmes: 1, all: 2 }]);
  const ofHolders = inOne.replace("adoption", "role_holder");
  expect(await rows(ofHolders)).toEqual([{ programmes: 1, all: 2 }]);
  write(harbour);
  expect((await plan()).said).toContain("“harbour” works in another programme");
});

it("refuses a file with a fault, and changes nothing", async () => {
  write(harbour.replace("[peopleServices]", "[boss]"));
  const refused = await apply();
  expect(refused.said).toContain("harbour.yaml:14: northmoor/dignity-at-work@1 has no role “boss”.");
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("ORGANISATION_FAULTY") });
  expect(await rows("select slug from dignity.organisation")).toEqual([]);
});

it("says what is missing: the database, the key, the file", async () => {
  write(harbour);
  const without = (all: Readonly<Record<string, string>>, name: string) => ({ ...all, [name]: "" });
  const asked = ["organisation", "plan", file];
  expect((await dignity(asked, without(environment, "DATABASE_OWNER_URL"))).said).toContain(
    "DATABASE_OWNER_URL_MISSING",
  );
  expect((await dignity(asked, without(environment, "DIGNITY_MASTER_KEY"))).said).toContain("MASTER_KEY_MISSING");
  expect((await organisation("plan", "nowhere.yaml")).said).toContain("nowhere.yaml cannot be used.");
});

async function rows(text: string): Promise<readonly object[]> {
  const pool = testPool(database.ownerUrl, 1);
  try {
    return (await pool.query(text)).rows;
  } finally {
    await pool.end();
  }
}

async function identified(subject: string) {
  const pool = testPool(database.appUrl, 1);
  try {
    const token = { issuer: "https://login.harbour.example", subject, organisation: "harbour", capacity: "trust" };
    return await createActorDirectory(pool).identify(token);
  } finally {
    await pool.end();
  }
}

async function rolesOf(subject: string): Promise<readonly string[]> {
  const found = await identified(subject);
  return found.ok ? [...new Set(found.actor.grants.map(({ role }) => role))] : ["nobody"];
}

interface Owed {
  readonly id: string;
  readonly definition: string;
  readonly case_id: string;
  readonly due_at: Date | null;
}

/** What is owed once somebody has reported: through the application, as the role that the server runs as. */
async function owedAfterReport(subject: string): Promise<readonly Owed[]> {
  const found = await identified(subject);
  if (!found.ok) throw new Error(found.problem);
  const facts = {
    byWhom: "colleague",
    named: true,
    actedAs: "trustPost",
    sexual: false,
    pattern: "once",
    serious: false,
    wish: "conversation",
    managerInvolved: false,
  };
  const organisationId = await harbourId();
  const incidentAt = Temporal.Now.instant().subtract({ hours: 24 });
  const input = { idempotencyKey: randomUUID(), organisationId, pathway, incidentAt, account: "A remark." };
  const matters = [{ facts, parties: [] }];
  expect(await inHouse((house) => reportConcern({ ...input, matters }, found.actor, house))).toMatchObject({
    ok: true,
  });
  return owed();
}

const owed = async () => (await rows("select id, definition, case_id, due_at from dignity.task")) as Owed[];

async function harbourId(): Promise<string> {
  const [{ id = "" } = {}] = (await rows("select id from dignity.organisation")) as { id: string }[];
  return id;
}

/** Whether row security lets somebody have the case. */
async function sees(subject: string, caseId: string): Promise<boolean> {
  const found = await identified(subject);
  if (!found.ok) throw new Error(found.problem);
  const { personId, organisationId, capacity } = found.actor;
  const person = { kind: "person", personId, organisationId, capacity } as const;
  const held = await inHouse(({ ledger }) => ledger.inTransaction(person, (book) => book.lockCase(caseId)));
  return held !== undefined;
}

async function inHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(database.appUrl, 2).initialize();
  const pool = testPool(database.appUrl, 1);
  try {
    const ledger = createLedger(dataSource, createKeyring(masterKeyFrom(masterKey)));
    return await work({ ledger, policies: await loadPolicies(pool) });
  } finally {
    await pool.end();
    await dataSource.destroy();
  }
}
