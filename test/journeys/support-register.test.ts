import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { assign, type Case, caseAbout, personId, report, settled } from "./support/cases.ts";
import type { Client } from "./support/client.ts";
import { assault, remark } from "./support/facts.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";
import { correcting, news, offer, offered, offering, registerOf, told, wholeEntry } from "./support/support.ts";

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo();
});
afterAll(() => demo.stop());

const nobody = "case_00000000-0000-4000-8000-000000000000";
const codes = ({ userErrors }: { userErrors: readonly { code: string; path: readonly string[] }[] }) =>
  userErrors.map(({ code, path }) => `${code} ${path.join(".")}`);

/** An assault on a nurse by a colleague, in the charge of the manager who reported it. */
async function incident(): Promise<Case> {
  const manager = await demo.as("manager");
  const parties = [
    { role: "AFFECTED", personId: await personId(await demo.as("nurse")) },
    { role: "RESPONDENT", personId: await personId(await demo.as("stand-in-manager")) },
    { role: "WITNESS", name: "A first colleague" },
    { role: "WITNESS", name: "A second colleague" },
  ];
  const where = { organisation: "kmpt", pathway: "kmpt/traumatic-incident", incidentAt: "2026-10-16T18:30:00+01:00" };
  return caseAbout(manager, await report(manager, { ...where, facts: { ...assault, byWhom: "colleague" }, parties }));
}

describe("the register of a case", () => {
  it("keeps a referral to Occupational Health from the day it was made to the advice", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const made = await offered(manager, id, { route: "occupationalHealth", kind: "REFERRAL", on: "2026-10-19" });
    expect(made).toMatchObject({
      route: { key: "occupationalHealth", label: "Occupational Health", confidential: null },
      kind: "REFERRAL",
      party: { role: "AFFECTED", name: "Tola Adeyemi" },
      offeredOn: "2026-10-19",
      answer: null,
      version: 1,
    });
    expect(codes(await news(manager, made, { answer: "ACCEPTED" }))).toEqual(["ANSWER_MISSING input.copyReference"]);
    const given = { answer: "ACCEPTED", on: "2026-10-20", copyReference: "OH/17" };
    const accepted = await told(manager, made, given);
    expect(accepted).toMatchObject({
      answer: "ACCEPTED",
      answeredOn: "2026-10-20",
      copyReference: "OH/17",
      version: 2,
    });
    const ended = await told(manager, accepted, { attended: true, outcome: "Fit for lighter duties.", ended: true });
    expect(ended).toMatchObject({ attended: true, outcome: "Fit for lighter duties.", answeredOn: "2026-10-20" });
    expect(ended.endedOn).not.toBeNull();
    expect(await registerOf(manager, id)).toEqual([ended]);
  });

  it("lists what was offered to each, in order: also to the respondent, and to the reporter, who stays unknown", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    await offered(manager, id, { route: "chaplaincy", to: "RESPONDENT", on: "2026-10-19" });
    await offered(manager, id, { route: "union", to: "REPORTER", on: "2026-10-18" });
    expect((await registerOf(manager, id))?.map(({ route, party }) => [route.key, party?.role])).toEqual([
      ["union", undefined],
      ["chaplaincy", "RESPONDENT"],
    ]);
  });

  it("asks which of several is meant", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const request = { route: "union", to: "WITNESS" };
    expect(codes(await offer(manager, id, request))).toEqual(["PARTY_UNCLEAR input.partyId"]);
    const { case: seen } = await manager.ask<{ case: { parties: { id: string; name: string }[] } }>(
      "query ($id: ID!) { case(id: $id) { parties { id name } } }",
      { id },
    );
    const second = seen.parties.find(({ name }) => name === "A second colleague");
    expect((await offered(manager, id, { ...request, partyId: second?.id })).party?.name).toBe("A second colleague");
    const other = { ...request, partyId: "party_00000000-0000-4000-8000-000000000000" };
    expect(codes(await offer(manager, id, other))).toEqual(["PARTY_UNCLEAR input.to"]);
  });

  it("says what is wrong with an entry, and keeps nothing of it", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const refused = async (given: object) => codes(await offer(manager, id, { route: "union", ...given }));
    expect(await refused({ route: "holiday" })).toEqual(["UNKNOWN_ROUTE input.route"]);
    expect(await refused({ on: "2026-10-15" })).toEqual(["TIME_INVALID input.on"]);
    expect(await refused({ on: "2999-01-01" })).toEqual(["TIME_INVALID input.on"]);
    expect(await refused({ idempotencyKey: "" })).toEqual(["KEY_INVALID input.idempotencyKey"]);
    expect(await registerOf(manager, id)).toEqual([]);
    const made = await offered(manager, id, { route: "union" });
    expect(codes(await news(manager, made, { answer: "ACCEPTED", on: "2026-10-18" }))).toEqual([
      "BEFORE_OFFER input.on",
    ]);
    expect(codes(await news(manager, made, { answer: "UNSAFE" }))).toEqual(["ANSWER_MISSING input.reason"]);
    const declined = await told(manager, made, { answer: "DECLINED" });
    expect(codes(await news(manager, declined, { answer: "ACCEPTED" }))).toEqual(["ALREADY_RECORDED input.answer"]);
    expect(codes(await news(manager, declined, { attended: true }))).toEqual(["SUPPORT_ENDED input.supportId"]);
    expect(codes(await news(manager, made, { attended: true }))).toEqual(["STALE_VERSION input.expectedVersion"]);
  });

  it("does one thing once, whatever is sent again", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const input = offering(id, { route: "union" });
    const again = () => manager.mutate<{ entry: { id: string } | null }>("recordSupport", input, "entry { id }");
    const [first, second] = [await again(), await again()];
    expect(second.entry).toEqual(first.entry);
    expect(codes(await offer(manager, id, { ...input, route: "legal" }))).toEqual([
      "IDEMPOTENCY_CONFLICT input.idempotencyKey",
    ]);
    expect(await registerOf(manager, id)).toHaveLength(1);
  });
});

it("two who answer at once: one is heard, the other is asked to look again", async () => {
  const [{ id }, manager, deputy] = [await incident(), await demo.as("manager"), await demo.as("deputy")];
  await assign(await demo.as("hr"), id, await personId(deputy), "deputy");
  const made = await offered(manager, id, { route: "union" });
  const answered = await Promise.all([
    news(manager, made, { answer: "ACCEPTED" }),
    news(deputy, made, { answer: "DECLINED" }),
  ]);
  expect(answered.flatMap(codes)).toEqual(["STALE_VERSION input.expectedVersion"]);
  const [heard] = answered.flatMap(({ entry }) => entry ?? []);
  expect(await registerOf(manager, id)).toEqual([heard]);
});

describe("a correction", () => {
  it("stands in the place of what was wrong, which is not shown any more but by its id", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const wrong = await told(manager, await offered(manager, id, { route: "union" }), { answer: "ACCEPTED" });
    const right = await offered(manager, id, { route: "chaplaincy", on: wrong.offeredOn, ...correcting(wrong) });
    expect(right).toMatchObject({ answer: null, replaces: wrong.id, correctionReason: "The wrong line.", version: 1 });
    expect(await registerOf(manager, id)).toEqual([right]);
    const query = `query ($id: ID!) { node(id: $id) { ... on SupportEntry { ${wholeEntry} } } }`;
    const { node } = await manager.ask<{ node: unknown }>(query, { id: wrong.id });
    expect(node).toEqual({ ...wrong, replacedBy: right.id, version: 3 });
    const answered = await told(manager, right, { answer: "DECLINED" });
    const again = await offered(manager, id, { route: "legal", ...correcting(answered) });
    expect(await registerOf(manager, id)).toEqual([again]);
  });

  it("is of an entry of the same case, as it was last seen, and says why", async () => {
    const [{ id }, other, manager] = [await incident(), await incident(), await demo.as("manager")];
    const wrong = await offered(manager, id, { route: "union" });
    const refused = async (corrects: object, caseId = id) =>
      codes(await offer(manager, caseId, { route: "legal", corrects: { ...correcting(wrong).corrects, ...corrects } }));
    expect(await refused({ reason: " " })).toEqual(["ANSWER_MISSING input.corrects.reason"]);
    expect(await refused({ expectedVersion: 7 })).toEqual(["STALE_VERSION input.corrects.expectedVersion"]);
    const elsewhere = await refused({}, other.id);
    expect(elsewhere).toEqual(["NOT_FOUND input.corrects.supportId"]);
    expect(await refused({ supportId: wrong.id.replace(/_.*/, nobody.slice(nobody.indexOf("_"))) })).toEqual(elsewhere);
    expect(await registerOf(manager, id)).toEqual([wrong]);
    await offered(manager, id, { route: "legal", ...correcting(wrong) });
    expect(await refused({})).toEqual(["SUPPORT_REPLACED input.corrects.supportId"]);
    expect(codes(await news(manager, wrong, { answer: "ACCEPTED" }))).toEqual(["SUPPORT_REPLACED input.supportId"]);
  });

  it("is made once, by one of two who see the mistake", async () => {
    const [{ id }, manager, deputy] = [await incident(), await demo.as("manager"), await demo.as("deputy")];
    await assign(await demo.as("hr"), id, await personId(deputy), "deputy");
    const wrong = await offered(manager, id, { route: "union" });
    const correct = (client: Client) => offer(client, id, { route: "legal", ...correcting(wrong) });
    const corrected = await Promise.all([correct(manager), correct(deputy)]);
    expect(corrected.flatMap(codes)).toEqual(["SUPPORT_REPLACED input.corrects.supportId"]);
    expect(await registerOf(manager, id)).toHaveLength(1);
  });
});

describe("counselling", () => {
  it("is recorded as attended, and never what it was about", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const made = await offered(manager, id, { route: "staffCare" });
    expect(made.route.confidential).toEqual({ at: "162-165" });
    const content = { answer: "ACCEPTED", outcome: "It was about the ward." };
    expect(codes(await news(manager, made, content))).toEqual(["CONTENT_CONFIDENTIAL input.outcome"]);
    const accepted = await told(manager, made, { answer: "ACCEPTED" });
    expect(codes(await news(manager, accepted, { outcome: "The ward." }))).toEqual([
      "CONTENT_CONFIDENTIAL input.outcome",
    ]);
    expect(await told(manager, accepted, { attended: true })).toMatchObject({ attended: true, outcome: null });
  });

  it("is told of as confidential by the policy, with the place that says so", async () => {
    const query = `{ policies { id support { key confidential { standing at } keepsCopy { at modality } source { at } } } }`;
    type Route = { key: string; confidential: object | null; keepsCopy: object | null };
    const { policies } = await (await demo.as("manager")).ask<{ policies: { id: string; support: Route[] }[] }>(query);
    const { support = [] } = policies.find(({ id }) => id.startsWith("kmpt/traumatic-incident@")) ?? {};
    expect(support.find(({ key }) => key === "staffCare")?.confidential).toEqual({ standing: "SAID", at: "162-165" });
    expect(support.find(({ key }) => key === "occupationalHealth")?.keepsCopy).toEqual({
      at: "84-88",
      modality: "SHOULD",
    });
  });
});

describe("a task whose form tells of offers", () => {
  it("enters them for the one affected, so that nobody writes them down twice", async () => {
    const [opened, manager] = [await incident(), await demo.as("manager")];
    const { id } = opened;
    const happenedAt = "2026-10-17T09:00:00+01:00";
    await settled(manager, opened, "counselling", { answers: { answer: "declined" }, happenedAt });
    expect(await registerOf(manager, id)).toMatchObject([
      {
        route: { key: "staffCare" },
        kind: "OFFER",
        party: { role: "AFFECTED" },
        offeredOn: "2026-10-17",
        answer: "DECLINED",
        answeredOn: "2026-10-17",
        endedOn: "2026-10-17",
      },
    ]);
    const options = { sessions: "accepted", adjustment: "open", occupationalHealth: "notOffered", chaplaincy: "open" };
    await settled(manager, opened, "options", { answers: { staffCare: "declined", ...options } });
    const since = (await registerOf(manager, id))?.slice(1).map(({ route, answer }) => `${route.key} ${answer}`);
    expect(since?.toSorted()).toEqual(["adjustment null", "chaplaincy null", "sessions ACCEPTED"]);
  });

  it("enters none where several are affected, or nobody is named", async () => {
    const manager = await demo.as("manager");
    const where = { organisation: "kmpt", pathway: "kmpt/traumatic-incident", incidentAt: "2026-10-16T18:30:00+01:00" };
    for (const parties of [[], ["One nurse", "Another nurse"].map((name) => ({ role: "AFFECTED", name }))]) {
      const opened = await caseAbout(manager, await report(manager, { ...where, facts: assault, parties }));
      await settled(manager, opened, "counselling", { answers: { answer: "accepted" } });
      expect(await registerOf(manager, opened.id)).toEqual([]);
    }
  });
});

describe("the register is behind the walls of its case", () => {
  it("for whoever is not in charge, another house, the respondent, the person concerned: as if there were nothing", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const entry = await offered(manager, id, { route: "staffCare" });
    const ids = [id, entry.id];
    const nothing = ids.map((one) => one.replace(/_.*/, nobody.slice(nobody.indexOf("_"))));
    for (const persona of ["deputy", "nurse", "stand-in-manager", "workforce-director", "trust-lead", "hee-em-lead"]) {
      const client = await demo.as(persona);
      const answers = async ([caseId = "", supportId = ""]: readonly string[]) =>
        [
          await client.text(`query ($id: ID!) { case(id: $id) { support { id } } }`, { id: caseId }),
          await client.text(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids: [supportId] }),
          JSON.stringify(await offer(client, caseId, { route: "staffCare" })),
          JSON.stringify(await offer(client, caseId, { route: "union", ...correcting({ id: supportId, version: 1 }) })),
          JSON.stringify(await news(client, { id: supportId, version: 1 }, { answer: "ACCEPTED" })),
        ].join("\n");
      expect(await answers(ids), persona).toBe(await answers(nothing));
    }
    expect(await registerOf(manager, id)).toEqual([entry]);
  });

  it("opens with the case, and to whoever is put in charge", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const entry = await offered(manager, id, { route: "union" });
    const deputy = await demo.as("deputy");
    expect(await registerOf(deputy, id)).toBeNull();
    await assign(await demo.as("hr"), id, await personId(deputy), "deputy");
    expect(await registerOf(deputy, id)).toEqual([entry]);
    const [node] = (
      await deputy.ask<{ nodes: unknown[] }>(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on SupportEntry { ${wholeEntry} } } }`,
        {
          ids: [entry.id],
        },
      )
    ).nodes;
    expect(node).toEqual(entry);
    expect((await told(deputy, entry, { answer: "ACCEPTED" })).answer).toBe("ACCEPTED");
  });

  it("hides what the grants hide: from HR the notes, from a senior manager what touches health too", async () => {
    const [{ id }, manager] = [await incident(), await demo.as("manager")];
    const made = await offered(manager, id, { route: "occupationalHealth", kind: "REFERRAL", copyReference: "OH/18" });
    const accepted = await told(manager, made, { answer: "ACCEPTED" });
    const whole = await told(manager, accepted, { attended: true, outcome: "Fit for lighter duties." });
    const declined = await told(manager, await offered(manager, id, { route: "union" }), {
      answer: "DECLINED",
      reason: "Not a member.",
    });
    expect(await registerOf(manager, id)).toEqual([whole, declined]);

    const corrected = await offered(manager, id, { route: "legal", ...correcting(declined) });
    const hr = await demo.as("hr");
    const forHr = [
      { ...whole, copyReference: null },
      { ...corrected, correctionReason: null },
    ];
    expect(await registerOf(hr, id)).toEqual(forHr);

    const senior = await demo.as("senior-manager");
    await assign(hr, id, await personId(senior), "seniorManager");
    const forSenior = forHr.map((entry) => ({ ...entry, attended: null, outcome: null }));
    expect(await registerOf(senior, id)).toEqual(forSenior);
  });

  it("shows the reporter as supported only to whoever may know who reported", async () => {
    const parties = [{ role: "RESPONDENT", personId: await personId(await demo.as("consultant")) }];
    const where = { organisation: "northgate", pathway: "hee-em/bullying", incidentAt: "2026-10-14T10:00:00+01:00" };
    const lead = await demo.as("trust-lead");
    const { id } = await caseAbout(lead, await report(await demo.as("trainee"), { ...where, facts: remark, parties }));
    const made = await offered(lead, id, { route: "employersSupport", to: "REPORTER" });
    expect(made.party).toBeNull();
    await assign(lead, id, await personId(lead), "caseLead");
    expect((await registerOf(lead, id))?.[0]?.party).toMatchObject({ role: "REPORTER" });
    const trainee = await demo.as("trainee");
    expect(await registerOf(trainee, id)).toBeNull();
  });
});

it("keeps no word of it in the audit: what, by whom, and the answer", async () => {
  const [{ id }, manager] = [await incident(), await demo.as("manager")];
  const word = `Wren${randomUUID().slice(0, 8)}`;
  const made = await offered(manager, id, { route: "occupationalHealth", kind: "REFERRAL", copyReference: word });
  const wrong = await told(manager, made, { answer: "ACCEPTED", outcome: word });
  const corrects = { ...correcting(wrong).corrects, reason: word };
  const right = await offered(manager, id, { route: "union", corrects });
  const [bare, corrected] = [made, right].map((entry) => entry.id.slice("support_".length));
  const entries = await demo.sql<{ entry: { action: string; detail: object } }>(
    "select entry from dignity.audit_entry where entry->>'id' in ($1, $2) order by seq",
    bare,
    corrected,
  );
  expect(entries.map(({ entry: { action, detail } }) => [action, detail])).toEqual([
    ["support.recorded", { route: "occupationalHealth", kind: "referral" }],
    ["support.answered", { answer: "accepted", ended: false }],
    ["support.corrected", { route: "union", kind: "offer", replaces: bare }],
  ]);
  expect(JSON.stringify(entries)).not.toContain(word);
});
