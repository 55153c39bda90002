import { createHash } from "node:crypto";

import type { Reader } from "@dignity/graphql";
import { canonicalJson } from "@dignity/kernel";
import { describe, expect, test } from "vitest";

import { actor, startApi } from "./support/api.ts";
import { fakeHouse } from "./support/fake-house.ts";

const incidentAt = "2026-10-01T12:00:00Z";
const organisationId = "organisation_00000000-0000-4000-8000-000000000001";
const uuid = "0b6b7a52-9f6e-4c43-8f0e-0d5b8a1c2d3e";
const undecided = [
  { key: "perpetrator", choice: "staff" },
  { key: "named", yesNo: true },
  { key: "actedAs", choice: "notKnown" },
  { key: "type", choice: "active" },
  { key: "pattern", choice: "isolated" },
  { key: "complaint", choice: "none" },
  { key: "listedAct", choice: "none" },
  { key: "onlyLegitimate", yesNo: false },
  { key: "undermining", yesNo: true },
];
const decided = undecided.map((one) => (one.key === "actedAs" ? { ...one, choice: "employerRole" } : one));

const report = (matters: unknown, more: object = {}) => ({
  input: {
    idempotencyKey: "k",
    organisationId,
    pathway: "hee-em/bullying",
    incidentAt,
    account: "It happened.",
    matters,
    ...more,
  },
});
const reporting = `mutation ($input: ReportConcernInput!) { reportConcern(input: $input) {
  receipt { reportId reference receivedAt } userErrors { __typename code message path } } }`;

interface Told {
  readonly receipt: { readonly receivedAt: string } | null;
  readonly userErrors: readonly {
    readonly __typename: string;
    readonly code: string;
    readonly path: readonly string[];
  }[];
}

async function reported(variables: Record<string, unknown>) {
  const { house, calls } = fakeHouse();
  const { ask } = await startApi({ house });
  const { body } = await ask(reporting, variables);
  return { told: (body.data as unknown as { reportConcern: Told } | undefined)?.reportConcern, calls, body };
}

describe("reporting a concern", () => {
  test("answers the receipt, with the time in milliseconds and a global id", async () => {
    const { told, calls } = await reported(report([{ facts: undecided }]));
    expect(told).toMatchObject({
      receipt: { receivedAt: "2026-10-17T12:00:00.123Z", reportId: expect.stringMatching(/^report_/) as unknown },
      userErrors: [],
    });
    const opened = calls.find(([method]) => method === "openMatter")?.[1];
    expect(opened).toMatchObject({
      account: "It happened.",
      facts: { named: true, actedAs: "notKnown" },
      parties: [{ role: "reporter", personId: actor.personId }],
    });
  });

  test("people go in by their bare ids, names as they are, roles in the house's own words", async () => {
    const parties = [
      { role: "RESPONDENT", personId: `person_${uuid}` },
      { role: "WITNESS", name: "A passer-by" },
    ];
    const { calls } = await reported(report([{ facts: undecided, parties, account: "My own." }]));
    const opened = calls.find(([method]) => method === "openMatter")?.[1];
    expect(opened).toMatchObject({
      account: "My own.",
      parties: [{ role: "reporter" }, { role: "respondent", personId: uuid }, { role: "witness", name: "A passer-by" }],
    });
  });

  test.each([
    ["no answer at all", { key: "named" }],
    ["two kinds of answer", { key: "named", yesNo: true, choice: "yes" }],
    ["two kinds, one of them no", { key: "named", yesNo: false, text: "" }],
    ["nothing but null", { key: "named", yesNo: null }],
    ["four kinds", { key: "named", yesNo: true, text: "a", choice: "b", choices: ["c"] }],
  ])("an answer must be exactly one: %s", async (_name, answer) => {
    const { told, calls } = await reported(report([{ facts: undecided }, { facts: [undecided[0], answer] }]));
    expect(told?.receipt).toBeNull();
    expect(told?.userErrors).toEqual([
      expect.objectContaining({
        __typename: "InvalidInput",
        code: "ANSWER_INVALID",
        path: ["input", "matters", "1", "facts", "1"],
      }),
    ]);
    expect(calls).toEqual([]);
  });

  test("a question is answered once", async () => {
    const { told } = await reported(report([{ facts: [...undecided, undecided[0]] }]));
    expect(told?.userErrors[0]?.path).toEqual(["input", "matters", "0", "facts", "9"]);
  });

  test("an answer cannot reach what every object has", async () => {
    const { told, calls } = await reported(report([{ facts: [...undecided, { key: "__proto__", text: "x" }] }]));
    expect(told?.userErrors[0]?.code).toBe("ANSWER_UNKNOWN");
    expect(calls.some(([method]) => method === "openReport")).toBe(false);
    expect(Object.prototype).not.toHaveProperty("x");
  });

  test.each(["", "  ", "x".repeat(201)])("a key must be one that can be kept", async (idempotencyKey) => {
    const { told } = await reported(report([{ facts: undecided }], { idempotencyKey }));
    expect(told?.userErrors).toEqual([
      expect.objectContaining({ code: "KEY_INVALID", path: ["input", "idempotencyKey"] }),
    ]);
  });

  test("all that is wrong with the form is told at once", async () => {
    const { told } = await reported(report([{ facts: [{ key: "named" }] }], { idempotencyKey: "" }));
    expect(told?.userErrors.map(({ code }) => code)).toEqual(["KEY_INVALID", "ANSWER_INVALID"]);
  });

  test.each([`case_${uuid}`, "nonsense", `organisation_${uuid}`])(
    "an organisation that is none is answered like one that does not use the pathway: %s",
    async (id) => {
      const { told } = await reported(report([{ facts: undecided }], { organisationId: id }));
      expect(told?.userErrors.map(({ code }) => code)).toEqual(["PATHWAY_NOT_USED"]);
    },
  );
});

test("a preview shows whose case it would be and what would be owed, and writes nothing", async () => {
  const { house, calls } = fakeHouse();
  const { ask } = await startApi({ house });
  const { body } = await ask(
    `query ($input: PreviewReportInput!) { previewReport(input: $input) {
      userErrors { code }
      matters { needsTriage owner { id slug } capacity { key } suggestedLevel { key label } state { key } source { standing }
        tasks { key label dueAt dueOn source { standing } } } } }`,
    {
      input: {
        organisationId,
        pathway: "hee-em/bullying",
        incidentAt,
        matters: [{ facts: decided }, { facts: undecided }],
      },
    },
  );
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({
    previewReport: {
      userErrors: [],
      matters: [
        { needsTriage: false, owner: { id: organisationId, slug: "trust-a" }, capacity: { key: "employer" } },
        { needsTriage: true, owner: null, capacity: null, state: null, tasks: [] },
      ],
    },
  });
  expect(calls.map(([method]) => method).filter((method) => method !== "adoption")).toEqual([]);
});

describe("a transition", () => {
  const moving = `mutation ($input: MakeTransitionInput!) { makeTransition(input: $input) {
    done: case { ref: reference } userErrors { __typename code path } } }`;
  const input = (more: object = {}) => ({
    input: { idempotencyKey: "k", caseId: `case_${uuid}`, expectedVersion: 3, transition: "start", ...more },
  });

  const made = { caseId: uuid, expectedVersion: 3, transition: "start", answers: {}, amend: {} };

  test("that was made before answers with the case as it is now, read by its bare id", async () => {
    const read: unknown[] = [];
    const readCase: Reader["readCase"] = async (id, info, who) => {
      read.push([id, info.path.key, who]);
      return { ref: "7KQ2-M0ZD" };
    };
    const { house } = fakeHouse({ recall: remembering(made, { caseId: uuid }) });
    const { ask } = await startApi({ house, reader: { readCase } });
    const { body } = await ask(moving, input());
    expect(body.data).toEqual({ makeTransition: { done: { ref: "7KQ2-M0ZD" }, userErrors: [] } });
    expect(read).toEqual([[uuid, "done", actor]]);
  });

  test.each([`case_${uuid}`, `task_${uuid}`, "nonsense", ""])(
    "of a case that is not there, or not for you, is answered alike: “%s”",
    async (caseId) => {
      const { house } = fakeHouse();
      const { ask } = await startApi({ house });
      const { status, body } = await ask(moving, input({ caseId }));
      expect(status).toBe(200);
      expect(body.data).toEqual({
        makeTransition: {
          done: null,
          userErrors: [{ __typename: "NotFound", code: "NOT_FOUND", path: ["input", "caseId"] }],
        },
      });
    },
  );

  test("with a key used for something else is told so", async () => {
    const { house } = fakeHouse({ recall: async () => ({ inputDigest: "another", response: {} }) });
    const { ask } = await startApi({ house });
    const { body } = await ask(moving, input());
    expect(body.data).toMatchObject({ makeTransition: { userErrors: [{ __typename: "IdempotencyConflict" }] } });
  });
});

test("a triage is decided without showing the case", async () => {
  const { house } = fakeHouse({
    recall: remembering({ matterId: uuid, expectedVersion: 1, facts: {} }, { matterId: uuid }),
  });
  const { ask } = await startApi({ house });
  const { body } = await ask(
    "mutation ($input: TriageMatterInput!) { triageMatter(input: $input) { decided userErrors { code } } }",
    { input: { idempotencyKey: "k", matterId: `matter_${uuid}`, expectedVersion: 1, facts: [] } },
  );
  expect(body.data).toEqual({ triageMatter: { decided: true, userErrors: [] } });
});

test("a task that somebody changed meanwhile is told with its version now", async () => {
  const { house } = fakeHouse({
    lockTask: async () => ({
      id: uuid,
      organisationId: uuid,
      subject: { kind: "partner" },
      policyId: "hee-em/bullying@1",
      pathway: "hee-em/bullying",
      capacity: "employer",
      definition: "culture",
      state: "owed",
      due: undefined,
      extended: 0,
      version: 4,
    }),
  });
  const { ask } = await startApi({ house });
  const { body } = await ask(
    `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) {
      task { id } userErrors { __typename path ... on StaleVersion { currentVersion } } } }`,
    { input: { idempotencyKey: "k", taskId: `task_${uuid}`, expectedVersion: 3 } },
  );
  expect(body.data).toEqual({
    completeTask: {
      task: null,
      userErrors: [{ __typename: "StaleVersion", path: ["input", "expectedVersion"], currentVersion: 4 }],
    },
  });
});

/** A book in which this input was answered so before. */
const remembering = (input: Readonly<Record<string, unknown>>, response: Readonly<Record<string, string>>) => {
  const inputDigest = createHash("sha256").update(canonicalJson(input)).digest("hex");
  return async () => ({ inputDigest, response });
};
