import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answers, said } from "./support/answers.ts";
import { caseAbout, organisationNamed, owed, personId, report, settle, transition } from "./support/cases.ts";
import { Client } from "./support/client.ts";
import { noise, remark } from "./support/facts.ts";
import { rowsByTable } from "./support/rows.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

let demo: RunningDemo;
let trainee: Client;
let northgate: string;
beforeAll(async () => {
  demo = await runningDemo();
  // What falls due at the start is done before anything is counted.
  await demo.moveClock("PT1S");
  trainee = await demo.as("trainee");
  northgate = (await organisationNamed(trainee, "northgate")) ?? "";
});
afterAll(() => demo.stop());

const nowhere = "00000000-0000-4000-8000-000000000000";
const incidentAt = "2026-10-14T10:00:00+01:00";
const matter = { facts: answers(noise) };
const concern = (mended: object = {}) => ({
  idempotencyKey: randomUUID(),
  organisationId: northgate,
  pathway: "hee-em/bullying",
  incidentAt,
  account: "Something happened.",
  matters: [matter],
  ...mended,
});
const told = (input: object) =>
  trainee.mutate<{ receipt: { reference: string } | null }>("reportConcern", { ...input }, "receipt { reference }");

/** Refused with these codes, with nothing left behind; the same key serves for the mended input. */
async function refusedReport(wrong: object): Promise<readonly string[]> {
  const before = await rowsByTable(demo);
  const idempotencyKey = randomUUID();
  const { receipt, userErrors } = await told(concern({ idempotencyKey, ...wrong }));
  expect(receipt).toBeNull();
  expect(await rowsByTable(demo)).toEqual(before);
  expect(await told(concern({ idempotencyKey }))).toMatchObject({ receipt: {}, userErrors: [] });
  return userErrors.map(({ code, path }) => `${code} ${path.slice(1).join(".")}`);
}

describe("a report that cannot be taken in", () => {
  const person = (id: string) => ({ role: "RESPONDENT", personId: id });
  const cases: Record<string, [wrong: () => object, codes: readonly string[]]> = {
    "an organisation that is none": [
      () => ({ organisationId: `organisation_${nowhere}` }),
      ["PATHWAY_NOT_USED pathway"],
    ],
    "an id that is none": [() => ({ organisationId: "x" }), ["PATHWAY_NOT_USED pathway"]],
    "a pathway it has not adopted": [() => ({ pathway: "kmpt/traumatic-incident" }), ["PATHWAY_NOT_USED pathway"]],
    "a pathway that does not exist": [() => ({ pathway: "no/such" }), ["PATHWAY_NOT_USED pathway"]],
    "an incident in the future": [() => ({ incidentAt: "2999-01-01T00:00:00Z" }), ["TIME_INVALID incidentAt"]],
    "no account": [() => ({ account: "  " }), ["ANSWER_MISSING account"]],
    "no matter": [() => ({ matters: [] }), ["ANSWER_MISSING matters"]],
    "too many matters": [() => ({ matters: Array.from({ length: 21 }, () => matter) }), ["TOO_MANY matters"]],
    "a question answered twice": [
      () => ({ matters: [{ facts: [...matter.facts, { key: "named", yesNo: true }] }] }),
      ["ANSWER_INVALID matters.0.facts.7"],
    ],
    "a key of blanks": [() => ({ idempotencyKey: " " }), ["KEY_INVALID idempotencyKey"]],
    "somebody without id and name": [
      () => ({ matters: [{ ...matter, parties: [{ role: "WITNESS" }] }] }),
      ["PARTY_INVALID matters.0.parties.0"],
    ],
    "somebody with both": [
      () => ({ matters: [{ ...matter, parties: [{ ...person(`person_${nowhere}`), name: "Jo" }] }] }),
      ["PARTY_INVALID matters.0.parties.0"],
    ],
    "somebody else as its reporter": [
      () => ({ matters: [{ ...matter, parties: [{ role: "REPORTER", name: "Somebody else" }] }] }),
      ["PARTY_INVALID matters.0.parties.0"],
    ],
    "somebody who is not in the directory": [
      () => ({ matters: [matter, { ...matter, parties: [person(`person_${nowhere}`)] }] }),
      ["PERSON_UNKNOWN matters.1.parties.0"],
    ],
  };
  it.each(Object.entries(cases))("says so of %s, and keeps nothing", async (name, [wrong, codes]) => {
    if (name === "a key of blanks") {
      const { userErrors } = await told(concern(wrong()));
      expect(userErrors.map(({ code }) => code)).toEqual(["KEY_INVALID"]);
    } else expect(await refusedReport(wrong())).toEqual(codes);
  });

  it("tells everything that is wrong with the answers at once", async () => {
    const { undermining: _left, ...rest } = { ...noise, pattern: "weekly", hearsay: true };
    const wrong = [
      { facts: answers(rest) },
      { facts: answers({ ...noise, named: "yes" }), parties: [{ role: "WITNESS" }, { role: "WITNESS" }] },
    ];
    expect((await refusedReport({ matters: wrong })).toSorted()).toEqual([
      "ANSWER_INVALID matters.0.facts.pattern",
      "ANSWER_INVALID matters.1.facts.named",
      "ANSWER_MISSING matters.0.facts.undermining",
      "ANSWER_UNKNOWN matters.0.facts.hearsay",
      "PARTY_INVALID matters.1.parties.0",
      "PARTY_INVALID matters.1.parties.1",
    ]);
  });

  it("keeps nothing of the first matter when the second has no owner", async () => {
    const kmpt = await organisationNamed(trainee, "kmpt");
    await demo.sql(
      "insert into dignity.adoption values ($1, 'hee-em/bullying', null, '{}', now() - interval '1 year')",
      kmpt?.replace("organisation_", ""),
    );
    const second = { facts: answers({ ...remark, actedAs: "educationRole" }) };
    const wrong = { organisationId: kmpt, matters: [{ facts: answers(remark) }, second] };
    expect(await refusedReport(wrong)).toEqual(["NO_OWNER organisationId"]);
  });
});

describe("one key", () => {
  it("answers the same again and does nothing twice; with other input it is refused", async () => {
    const input = concern();
    const first = await told(input);
    const before = await rowsByTable(demo);
    expect(await told(input)).toEqual(first);
    const other = await told({ ...input, account: "Something else happened." });
    expect(other).toMatchObject({
      receipt: null,
      userErrors: [{ __typename: "IdempotencyConflict", code: "IDEMPOTENCY_CONFLICT" }],
    });
    expect(await rowsByTable(demo)).toEqual(before);
  });

  it("is one person's own: another's with the same key is another report", async () => {
    const input = concern();
    const { receipt } = await told(input);
    const theirs = await (
      await demo.as("consultant")
    ).mutate<{ receipt: { reference: string } }>("reportConcern", input, "receipt { reference }");
    expect(theirs.userErrors).toEqual([]);
    expect(theirs.receipt.reference).not.toBe(receipt?.reference);
  });
});

describe("a step that cannot be taken", () => {
  const opened = async () => {
    const where = { organisation: "northgate", pathway: "hee-em/bullying", incidentAt };
    const lead = await demo.as("trust-lead");
    return { lead, found: await caseAbout(lead, await report(trainee, { ...where, facts: noise })) };
  };
  const untouched = async (work: () => Promise<unknown>) => {
    const before = await rowsByTable(demo);
    await work();
    expect(await rowsByTable(demo)).toEqual(before);
  };

  it("is refused with its kind, its code and what else could be done", async () => {
    const { lead, found } = await opened();
    await untouched(async () => {
      for (const [key, code] of [
        ["resolved", "WRONG_STATE"],
        ["noSuchStep", "UNKNOWN_TRANSITION"],
        ["constructor", "UNKNOWN_TRANSITION"],
      ] as const) {
        const { case: after, userErrors } = await transition(lead, found, key);
        expect(after).toBeNull();
        expect(userErrors).toMatchObject([{ __typename: "TransitionNotAllowed", code, path: ["input", "transition"] }]);
        expect(userErrors[0]?.allowed).toContain("determineLevel");
      }
      const stale = await transition(lead, { ...found, version: 7 }, "determineLevel");
      expect(stale.userErrors).toMatchObject([{ __typename: "StaleVersion", code: "STALE_VERSION" }]);
      const noLevel = await transition(lead, found, "determineLevel", { reason: said("So.") });
      expect(noLevel.userErrors).toMatchObject([{ code: "ANSWER_MISSING", path: ["input", "answers", "level"] }]);
    });
    const { case: after } = await transition(lead, found, "determineLevel", { level: "low", reason: said("So.") });
    expect(after?.state.key).toBe("box1");
  });

  it("is refused for a task that is not owed any more, or was done in the future, and says where", async () => {
    const { lead, found } = await opened();
    const box1 = (await transition(lead, found, "determineLevel", { level: "low", reason: said("So.") })).case!;
    await untouched(async () => {
      for (const [settling, code, path] of [
        [{ happenedAt: "2999-01-01T00:00:00Z" }, "TIME_INVALID", ["input", "happenedAt"]],
        [{ outcome: "forgotten" }, "ANSWER_INVALID", ["input", "outcome"]],
        [{ answers: { hearsay: true } }, "ANSWER_UNKNOWN", ["input", "answers", "hearsay"]],
      ] as const) {
        const { task, userErrors } = await settle(lead, box1, "staffTraining", settling);
        expect(task).toBeNull();
        expect(userErrors).toMatchObject([{ __typename: "TaskNotAllowed", code, path }]);
      }
    });
    await settle(lead, box1, "staffTraining");
    const again = await settle(lead, box1, "staffTraining");
    expect(again.userErrors).toMatchObject([{ __typename: "StaleVersion", currentVersion: 2 }]);
    const { id: taskId } = owed(box1, "staffTraining");
    const settledOne = await lead.mutate("completeTask", { idempotencyKey: randomUUID(), taskId, expectedVersion: 2 });
    expect(settledOne.userErrors).toMatchObject([{ __typename: "TaskNotAllowed", code: "UNKNOWN_TASK" }]);
  });

  it("puts nobody in charge who does not hold the role, without telling whether they exist", async () => {
    const { lead, found } = await opened();
    await untouched(async () => {
      const refusals = new Set<string>();
      for (const id of [`person_${nowhere}`, "x", await personId(await demo.as("hee-em-appraiser"))]) {
        const input = { caseId: found.id, personId: id, role: "appraiser", idempotencyKey: randomUUID() };
        refusals.add(JSON.stringify((await lead.mutate("assignCase", input)).userErrors));
      }
      expect([...refusals]).toHaveLength(1);
      expect([...refusals][0]).toContain("CANNOT_ASSIGN");
    });
  });
});

describe("a request that is none", () => {
  const json = { "content-type": "application/json", accept: "application/graphql-response+json" };
  const send = async (body: string, headers: Record<string, string> = {}) => {
    const token = await (await fetch(`${demo.url}/demo/token?persona=trainee`)).text();
    const authorization = `Bearer ${token}`;
    const answer = await fetch(`${demo.url}/graphql`, {
      method: "POST",
      headers: { authorization, ...json, ...headers },
      body,
    });
    const { errors, data } = (await answer.json()) as { errors?: { extensions: { code: string } }[]; data?: unknown };
    return { status: answer.status, code: errors?.[0]?.extensions.code, data };
  };
  const asked = (query: string, variables: object = {}) => send(JSON.stringify({ query, variables }));
  const deep = `{ tasks(first: 1) { nodes { ${"case { tasks(first: 1) { nodes { ".repeat(4)} id ${"} } }".repeat(4)} } } }`;

  it.each([
    ["JSON that is none", () => send("{"), 400, "BAD_REQUEST"],
    ["a body that is too large", () => send(JSON.stringify({ query: "x".repeat(100_001) })), 413, "BODY_TOO_LARGE"],
    ["another content type", () => send("{}", { "content-type": "text/plain" }), 415, "UNSUPPORTED_MEDIA_TYPE"],
    ["GraphQL that is none", () => asked("{ cases("), 400, "GRAPHQL_PARSE_FAILED"],
    ["a field nobody knows", () => asked("{ cases(first: 1) { secrets } }"), 400, "GRAPHQL_VALIDATION_FAILED"],
    ["too deep", () => asked(deep), 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "too costly",
      () => asked("{ cases(first: 100) { nodes { tasks(first: 100) { nodes { id } } } } }"),
      400,
      "COST_LIMIT_EXCEEDED",
    ],
    ["a cursor that is none", () => asked('{ cases(first: 1, after: "x") { totalCount } }'), 400, "BAD_USER_INPUT"],
    ["a page of no size", () => asked("{ cases(first: 0) { totalCount } }"), 400, "BAD_USER_INPUT"],
    [
      "a variable of a wrong kind",
      () => asked("query ($n: Int) { cases(first: $n) { totalCount } }", { n: "1" }),
      400,
      "BAD_USER_INPUT",
    ],
  ] as const)("is told of %s by its code", async (_name, ask, status, code) => {
    const answer = await ask();
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.data ?? null).toBeNull();
  });

  it.each(["x", "case_x", `task_${nowhere}`, "", `case_${nowhere}' or true --`])(
    "finds nothing under the id %j",
    async (id) => {
      const doors =
        "query ($id: ID!) { case(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } task(id: $id) { id } }";
      expect(await trainee.send(doors, { id })).toMatchObject({
        data: { case: null, node: null, nodes: [null], task: null },
      });
    },
  );

  it.each(["a\u0000b", "half a \ud83d"])("may not hold a text that cannot be kept: %j", async (text) => {
    const variables = { t: text };
    const query = `query ($t: String!) { caseByReference(reference: $t) { id }
      cases(first: 1, filter: { pathway: $t, state: [$t] }) { totalCount } }`;
    expect(await asked(query, variables)).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
    const inDocument = `{ caseByReference(reference: ${JSON.stringify(text)}) { id } }`;
    expect(await asked(inDocument)).toMatchObject({ status: 400 });
    const before = await rowsByTable(demo);
    await expect(told(concern({ account: text }))).rejects.toThrow("BAD_USER_INPUT");
    expect(await rowsByTable(demo)).toEqual(before);
  });

  it("is refused alike for every token that is not good", async () => {
    const good = (await fetch(`${demo.url}/demo/token?persona=trainee`)).text();
    const [head, claims, signature] = (await good).split(".") as [string, string, string];
    const { iss, aud, ...rest } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>;
    const forged = (changed: object) =>
      [head, Buffer.from(JSON.stringify({ iss, aud, ...rest, ...changed })).toString("base64url"), signature].join(".");
    const answered = new Set<string>();
    for (const token of [
      "",
      "x",
      `${head}.${claims}.`,
      forged({ sub: "trust-lead" }),
      forged({ iss: "https://elsewhere.test" }),
      forged({ exp: 1 }),
    ]) {
      const answer = await new Client(demo.url, token).text("{ viewer { capacity } }");
      answered.add(answer.replace(/"requestId":"[^"]+"/, ""));
    }
    expect([...answered]).toHaveLength(1);
    expect([...answered][0]).toContain("UNAUTHENTICATED");
  });
});
