import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { pathway, policy } from "./support/policy.ts";
import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const triager = world.addActor("triager");
const openedAt = ["2026-10-17T08:00:00Z", "2026-10-18T08:00:00Z"] as const;
const caseId = world.addCase({ organisationId: world.trust, openedAt: openedAt[0], level: "low" });
const closedId = world.addCase({
  organisationId: world.trust,
  openedAt: openedAt[1],
  state: "closed",
  atRestSince: openedAt[1],
});
const taskId = world.addTask(world.trust, caseId, { dueAt: "2026-10-18T08:00:00Z" });
const transitionId = world.addTransition(world.trust, caseId, manager.personId, 2);
const assignmentId = world.assign(world.trust, caseId, manager.personId, "manager");
const reportId = addReport();
const matterId = addMatter();
const triageId = addTriageTask();

let house: House;
beforeAll(async () => void (house = await openHouse(world)));
afterAll(() => house?.close());

function addReport(): string {
  const id = randomUUID();
  world.add("report", {
    organisation_id: world.trust,
    id,
    reference: "R-1",
    pathway,
    policy_id: policy.id,
    reporter_person_id: manager.personId,
    key_id: id,
    account_envelope: world.sealing.envelope(id, world.trust, "What I saw", "report", "account_envelope", id),
    incident_at: openedAt[0],
    received_at: openedAt[0],
  });
  return id;
}

function addMatter(): string {
  const id = randomUUID();
  const party = (role: string, name: string, index: number) => ({
    role,
    personId: null,
    nameEnvelope: world.sealing
      .envelope(id, world.trust, name, "report_matter", `parties.${index}`, id)
      .toString("base64"),
  });
  world.add("report_matter", {
    organisation_id: world.trust,
    id,
    report_id: reportId,
    report_reference: "R-1",
    reporter_person_id: manager.personId,
    pathway,
    policy_id: policy.id,
    incident_at: openedAt[0],
    state: "triage",
    facts: { loud: false },
    key_id: id,
    account_envelope: world.sealing.envelope(id, world.trust, "The matter", "report_matter", "account_envelope", id),
    parties: [party("reporter", "CANARY", 0), party("respondent", "Rowan", 1)],
    excluded: "{}",
    version: 3,
    received_at: openedAt[0],
  });
  return id;
}

function addTriageTask(): string {
  const id = randomUUID();
  world.add("task", {
    organisation_id: world.trust,
    id,
    subject: "triage",
    matter_id: matterId,
    policy_id: policy.id,
    pathway,
    definition: "triage",
    state: "owed",
    arose_at: openedAt[0],
    in_stay: true,
    answers: {},
    key_id: matterId,
    version: 1,
  });
  return id;
}

const ask = (query: string, variables = {}, actor = manager) => house.ask(actor, query, variables);

describe("the roots", () => {
  test("viewer", async () => {
    const { viewer } = await ask(
      "{ viewer { person { id name } organisation { slug } capacity roles { pathway role label } now } }",
    );
    expect(viewer).toEqual({
      person: { id: `person_${manager.personId}`, name: "The manager" },
      organisation: { slug: "ashbrook" },
      capacity: "employee",
      roles: [{ pathway, role: "manager", label: "Manager" }],
      now: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  test("case, caseByReference and task", async () => {
    const query = `query ($c: ID!, $t: ID!, $r: String!) { case(id: $c) { id } task(id: $t) { id } caseByReference(reference: $r) { id } }`;
    const data = await ask(query, { c: `case_${caseId}`, t: `task_${taskId}`, r: `C-${caseId.slice(0, 8)}` });
    expect(data).toEqual({
      case: { id: `case_${caseId}` },
      task: { id: `task_${taskId}` },
      caseByReference: { id: `case_${caseId}` },
    });
  });

  test.each([
    ['state: ["closed"]', [closedId]],
    ['state: ["open", "closed"], level: ["low"]', [caseId]],
    ['pathway: "invented/other"', []],
    ["atRest: true", [closedId]],
    ["atRest: false", [caseId]],
    ["overdue: true", [caseId]],
    ["overdue: false", [closedId]],
    [`openedAfter: "${openedAt[1]}"`, [closedId]],
    [`openedBefore: "${openedAt[1]}", pathway: "${pathway}"`, [caseId]],
    ["state: [], level: null", []],
  ])("cases where %s", async (filter, expected) => {
    const { cases } = await ask(`{ cases(first: 9, filter: { ${filter} }) { nodes { id } totalCount } }`);
    expect(cases).toEqual({ nodes: expected.map((id) => ({ id: `case_${id}` })), totalCount: expected.length });
  });

  test.each([
    ['state: OWED, definition: "meet"', 1],
    ["state: SUPERSEDED", 0],
    ["overdue: true", 1],
    ["overdue: false", 0],
    ['dueBefore: "2026-10-18T08:00:01Z"', 1],
    ['dueBefore: "2026-10-18T08:00:00Z"', 0],
    [`caseId: "case_${caseId}", pathway: "${pathway}"`, 1],
    [`caseId: "case_${closedId}"`, 0],
    [`caseId: "${caseId}"`, 0],
  ])("tasks where %s", async (filter, count) => {
    const { tasks } = await ask(
      `{ tasks(first: 9, filter: { ${filter} }, orderBy: ARISEN_FIRST) { totalCount nodes { id } } }`,
    );
    expect(tasks).toEqual({ totalCount: count, nodes: count === 1 ? [{ id: `task_${taskId}` }] : [] });
  });

  test("reports are one's own", async () => {
    const query =
      "{ reports(first: 5) { nodes { id reference organisation { slug } account incidentAt receivedAt } } }";
    expect((await ask(query)).reports.nodes).toMatchObject([{ id: `report_${reportId}`, account: "What I saw" }]);
    expect((await ask(query, {}, triager)).reports.nodes).toEqual([]);
  });

  test("matters are triage's, who are not told the reporter", async () => {
    const query =
      "{ matters(first: 5) { nodes { id reportReference facts { value } account parties { role name person { id } } version } } }";
    expect((await ask(query, {}, triager)).matters.nodes).toEqual([
      {
        id: `matter_${matterId}`,
        reportReference: "R-1",
        facts: [{ value: "false" }],
        account: "The matter",
        parties: [{ role: "RESPONDENT", name: "Rowan", person: null }],
        version: 3,
      },
    ]);
    expect((await ask(query)).matters.nodes).toEqual([]);
  });

  test("a triage task speaks of the matter, in the words of the policy's triage", async () => {
    const query = `{ tasks(first: 5) { nodes { id label subject by { label } source { standing } clock case { id } matter { id } } } }`;
    expect((await ask(query, {}, triager)).tasks.nodes).toEqual([
      {
        id: `task_${triageId}`,
        label: "Find out the capacity",
        subject: "TRIAGE",
        by: [{ label: "Triage" }],
        source: { standing: "ADDED" },
        clock: null,
        case: null,
        matter: { id: `matter_${matterId}` },
      },
    ]);
  });

  test("organisations are everybody's", async () => {
    const { organisations } = await ask(
      "{ organisations(last: 1) { nodes { slug kind timeZone } pageInfo { hasPreviousPage } } }",
    );
    expect(organisations).toEqual({
      nodes: [{ slug: "fenland", kind: "education-body", timeZone: "Europe/London" }],
      pageInfo: { hasPreviousPage: true },
    });
  });
});

describe("node and nodes", () => {
  const known = {
    Case: `case_${caseId}`,
    Task: `task_${taskId}`,
    Report: `report_${reportId}`,
    Transition: `transition_${transitionId}`,
    Assignment: `assignment_${assignmentId}`,
    Organisation: `organisation_${world.partner}`,
    Person: `person_${manager.personId}`,
  };
  const node =
    "query ($id: ID!) { node(id: $id) { __typename id ... on Case { state { label } } ... on Person { name } } }";

  test.each(Object.entries(known))("finds a %s", async (type, id) => {
    expect((await ask(node, { id })).node).toMatchObject({ __typename: type, id });
  });

  test("finds a matter for triage alone", async () => {
    const id = `matter_${matterId}`;
    expect((await ask(node, { id }, triager)).node).toEqual({ __typename: "Matter", id });
    expect((await ask(node, { id })).node).toBeNull();
  });

  test.each([
    "",
    "case_",
    caseId,
    `case_${caseId}x`,
    `Case_${caseId}`,
    `case_${caseId.toUpperCase()}`,
    `nothing_${caseId}`,
    `task_${caseId}`,
  ])("has nothing for “%s”", async (id) => expect((await ask(node, { id })).node).toBeNull());

  test("nodes come in the order of their ids, with null for nothing", async () => {
    const ids = [known.Task, "rubbish", known.Case, `case_${randomUUID()}`, known.Task, known.Person];
    const { nodes } = await ask(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Case { state { key } } ... on Person { name } } }",
      { ids },
    );
    expect(nodes).toEqual([
      { id: known.Task },
      null,
      { id: known.Case, state: { key: "open" } },
      null,
      { id: known.Task },
      { id: known.Person, name: "The manager" },
    ]);
    expect((await ask("{ nodes(ids: []) { id } }")).nodes).toEqual([]);
  });
});
