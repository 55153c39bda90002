import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type House, openHouse } from "./support/house.ts";
import { World } from "./support/world.ts";

const world = new World();
const manager = world.addActor("manager");
const investigator = world.addActor("investigator");
const respondent = world.addPerson("Rowan Respondent");
const caseId = world.addCase({ organisationId: world.trust });
const [notes, health] = [{ note: "what was said" }, { mood: "low" }];
const taskId = world.addTask(world.trust, caseId, { dueAt: "2026-10-18T08:00:00Z", notes, health });
world.addExtension(world.trust, caseId, taskId, manager.personId, "A witness is away.");
const reasons = { reason: "because", strain: "much" };
const transitionId = world.addTransition(world.trust, caseId, manager.personId, 2, reasons);
const assignmentId = world.assign(world.trust, caseId, investigator.personId, "investigator");
world.addParty(world.trust, caseId, "reporter", "Robin Reporter");
world.addParty(world.trust, caseId, "respondent", "Rowan Respondent", respondent);
world.share(world.trust, caseId, world.partner);

let house: House;
beforeAll(async () => void (house = await openHouse(world)));
afterAll(() => house?.close());

const of = (selection: string) => `query ($id: ID!) { case(id: $id) { ${selection} } }`;
const ask = async (selection: string, actor = manager) =>
  (await house.ask(actor, of(selection), { id: `case_${caseId}` })).case;

describe("a case", () => {
  test("has its columns, with times in UTC and milliseconds", async () => {
    expect(await ask("id pathway incidentAt openedAt atRestSince version owner { id slug }")).toEqual({
      id: `case_${caseId}`,
      pathway: "invented/conduct",
      incidentAt: "2026-10-16T17:30:00.000Z",
      openedAt: "2026-10-17T08:00:00.123Z",
      atRestSince: null,
      version: 1,
      owner: { id: `organisation_${world.trust}`, slug: "ashbrook" },
    });
  });

  test("has the words of its policy version", async () => {
    const words =
      "capacity { label } state { key label atRest source { standing at modality } } level { key } suggestedLevel { label }";
    expect(await ask(`${words} facts { key asks value label }`)).toEqual({
      capacity: { label: "As an employee" },
      state: { key: "open", label: "Open", atRest: false, source: { standing: "SAID", at: "1-2", modality: "MUST" } },
      level: null,
      suggestedLevel: { label: "Low" },
      facts: [
        { key: "loud", asks: "Was it loud?", value: "true", label: null },
        { key: "where", asks: "Where?", value: "ward", label: "On the ward" },
      ],
    });
  });

  test("has what people wrote, opened", async () => {
    expect(await ask("account parties { role name person { id name } } reporter { name person { id } }")).toEqual({
      account: `Account of ${caseId}`,
      parties: [
        {
          role: "RESPONDENT",
          name: "Rowan Respondent",
          person: { id: `person_${respondent}`, name: "Rowan Respondent" },
        },
      ],
      reporter: { name: "Robin Reporter", person: null },
    });
  });

  test("has what hangs on it", async () => {
    const hanging = "assignments { id person { name } role { label } from } sharedWith { slug } transitions(first: 3)";
    expect(
      await ask(
        `${hanging} { nodes { id key label fromState { key } toState { label } answers { key label } person { name } } }`,
      ),
    ).toEqual({
      assignments: [
        {
          id: `assignment_${assignmentId}`,
          person: { name: "The investigator" },
          role: { label: "Investigator" },
          from: "2026-01-01T00:00:00.000Z",
        },
      ],
      sharedWith: [{ slug: "fenland" }],
      transitions: {
        nodes: [
          {
            id: `transition_${transitionId}`,
            key: "close",
            label: "Close",
            fromState: { key: "open" },
            toState: { label: "Closed" },
            answers: [{ key: "level", label: "Low" }],
            person: { name: "The manager" },
          },
        ],
      },
    });
  });

  test("has its tasks, as their policy has them", async () => {
    const { tasks } = await ask(
      "tasks(first: 2) { nodes { id label subject state dueAt dueOn dueRule clock overdue by { key } source { standing } notes { asks value } } }",
    );
    expect(tasks.nodes).toEqual([
      {
        id: `task_${taskId}`,
        label: "Meet",
        subject: "CASE",
        state: "OWED",
        dueAt: "2026-10-18T08:00:00.000Z",
        dueOn: "2026-10-18",
        dueRule: "24 hour",
        clock: "HARD",
        overdue: true,
        by: [{ key: "manager" }, { key: "investigator" }],
        source: { standing: "SAID" },
        notes: [{ asks: "What was said?", value: "what was said" }],
      },
    ]);
  });

  test("has the time that each task had before it was given more, with the reason and who gave it", async () => {
    const selection = "extensions { dueAtBefore dueOnBefore dueAt dueOn extendedAt reason person { name } }";
    const { tasks } = await ask(`tasks(first: 1) { nodes { ${selection} } }`);
    expect(tasks.nodes[0].extensions).toEqual([
      {
        dueAtBefore: "2026-10-17T08:00:00.000Z",
        dueOnBefore: "2026-10-17",
        dueAt: "2026-10-18T08:00:00.000Z",
        dueOn: "2026-10-18",
        extendedAt: "2026-10-17T07:00:00.000Z",
        reason: "A witness is away.",
        person: { name: "The manager" },
      },
    ]);
  });

  test("says what can come next, for the roles of whoever asks", async () => {
    const selection = "nextActions { key kind allowed reasonIfNot { code } taskId asks { key kind required } dueAt }";
    const { nextActions } = await ask(selection);
    expect(nextActions).toMatchObject([
      {
        key: "meet",
        kind: "TASK",
        allowed: true,
        reasonIfNot: null,
        taskId: `task_${taskId}`,
        dueAt: "2026-10-18T08:00:00.000Z",
      },
      { key: "close", kind: "TRANSITION", allowed: false, reasonIfNot: { code: "TASK_NOT_DONE" }, taskId: null },
    ]);
    expect(nextActions[0].asks[0]).toEqual({ key: "held", kind: "YES_NO", required: true });
    const theirs = await ask(selection, investigator);
    expect(theirs.nextActions).toMatchObject([{ allowed: true }, { reasonIfNot: { code: "WRONG_ROLE" } }]);
  });

  test("is reached from below and goes down again, in one statement", async () => {
    house.sent.length = 0;
    const { tasks } = await ask(
      "tasks(first: 1) { nodes { case { tasks(last: 1) { nodes { case { transitions(first: 1) { edges { node { id } } } } } } } } }",
    );
    expect(tasks.nodes[0].case.tasks.nodes[0].case.transitions.edges[0].node.id).toBe(`transition_${transitionId}`);
    expect(house.sent.map(({ kind }) => kind)).toEqual(["context", "context", "read", "context"]);
  });

  test("gives nothing away of how it was read", async () => {
    const everything =
      "account facts { key } parties { name } nextActions { key } state { label } tasks(first: 9) { nodes { notes { key } label } }";
    const text = await house.text(manager, of(everything), { id: `case_${caseId}` });
    expect(text).not.toMatch(/"#"|wrapped|envelope|sealed|hidden|__policyId/);
  });
});
