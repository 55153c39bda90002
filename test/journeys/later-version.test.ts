import { randomUUID } from "node:crypto";

import { migrate, publishPolicies } from "@dignity/persistence";
import heeEm from "@dignity/plugin-hee-em";
import { type Policy, text, yesNo } from "@dignity/plugin-sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { answers, said } from "./support/answers.ts";
import {
  assign,
  type Case,
  caseAbout,
  caseById,
  moved,
  outcomeOf,
  owed,
  owedIn,
  personId,
  report,
} from "./support/cases.ts";
import type { Client } from "./support/client.ts";
import { remark } from "./support/facts.ts";
import { type RunningDemo, runningDemo } from "./support/running-demo.ts";

// A later version of HEE EM's policy, in force tomorrow: Box 2 has another name, a fact is asked besides, the culture
// work is not asked for any more and something else is.
const [first] = heeEm.policies;
if (!first) throw new Error("There is no policy to test with.");
const renamed = JSON.parse(JSON.stringify(first).replaceAll('"box2"', '"informal"')) as Policy;
const { resolved } = renamed.transitions;
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const { supervisorTraining: _dropped, ...kept } = renamed.tasks as Policy["tasks"];
const second: Policy = {
  ...renamed,
  id: "hee-em/bullying@2",
  effectiveFrom: tomorrow,
  facts: { ...renamed.facts, witnessed: yesNo("Was it witnessed?") },
  tasks: {
    ...kept,
    hearWitness: {
      label: "Hear the witness",
      during: ["informal"],
      by: ["caseLead"],
      source: resolved!.source,
      asks: { said: text("What?") },
    },
  } as unknown as Policy["tasks"],
};

let demo: RunningDemo;
let lead: Client;
let atBox2: Case;
const bullying = { organisation: "northgate", pathway: "hee-em/bullying", incidentAt: "2026-10-14T10:00:00+01:00" };
let trainee: Client;

beforeAll(async () => {
  demo = await runningDemo({}, async (ownerUrl) => {
    const urls = await migrate({ ownerUrl, mode: "demo" });
    await publishPolicies(urls.ownerUrl, [...heeEm.policies, second]);
  });
  [lead, trainee] = [await demo.as("trust-lead"), await demo.as("trainee")];
  const found = await caseAbout(lead, await report(trainee, { ...bullying, facts: remark }));
  atBox2 = await moved(lead, found, "determineLevel", { level: "mid", reason: said("One remark.") });
});
afterAll(() => demo.stop());

type Input = Readonly<Record<string, unknown>>;
const whole = { state: "informal", facts: answers({ witnessed: true }) };

function move(client: Client, given: Input = {}, { id: caseId, version: expectedVersion } = atBox2) {
  const input = {
    idempotencyKey: randomUUID(),
    caseId,
    expectedVersion,
    policyId: second.id,
    reason: "Agreed.",
    ...given,
  };
  return client.mutate<{ case: { version: number } | null }>("moveCaseToVersion", input, "case { version }");
}
const refused = async (...given: Parameters<typeof move>) => {
  const { userErrors } = await move(...given);
  return userErrors.map(({ code, path }) => [code, path?.join(".")]);
};

describe("a case is moved to a later version of its policy", () => {
  it("not before that is in force, and not to what was never published", async () => {
    const is = [["VERSION_NOT_IN_FORCE", "input.policyId"]];
    expect(await refused(lead, whole)).toEqual(is);
    expect(await refused(lead, { ...whole, policyId: "hee-em/bullying@7" })).toEqual(is);
    await demo.moveClock("P2D");
  });

  it("not backwards, and not into another pathway", async () => {
    const is = [["NOT_A_LATER_VERSION", "input.policyId"]];
    expect(await refused(lead, { ...whole, policyId: first.id })).toEqual(is);
    expect(await refused(lead, { ...whole, policyId: "kmpt/witness@1" })).toEqual(is);
  });

  it("not without a reason, a state it can stand in and what is asked besides", async () => {
    expect(await refused(lead, { ...whole, reason: " " })).toEqual([["ANSWER_MISSING", "input.reason"]]);
    expect(await refused(lead, { facts: whole.facts })).toEqual([["ANSWER_MISSING", "input.state"]]);
    expect(await refused(lead, { state: "informal" })).toEqual([["ANSWER_MISSING", "input.facts.witnessed"]]);
    expect((await move(lead, whole, { ...atBox2, version: 1 })).userErrors[0]?.code).toBe("STALE_VERSION");
  });

  it("only by somebody who may assign it, and others learn nothing of it", async () => {
    const appraiser = await demo.as("trust-appraiser");
    await assign(lead, atBox2.id, await personId(appraiser), "appraiser");
    expect(await refused(appraiser, whole)).toEqual([["NOT_PERMITTED", "input.caseId"]]);
    const nowhere = await lead.mutate("moveCaseToVersion", {
      idempotencyKey: randomUUID(),
      caseId: `case_${randomUUID()}`,
      expectedVersion: 2,
      policyId: second.id,
      reason: "Agreed.",
    });
    for (const stranger of ["consultant", "hee-em-lead", "trainee"])
      expect((await move(await demo.as(stranger), whole)).userErrors).toEqual(nowhere.userErrors);
    expect(await caseById(lead, atBox2.id)).toEqual(atBox2);
  });

  it("once for its key, and goes on from there", async () => {
    const input = { ...whole, idempotencyKey: randomUUID() };
    const [one, again] = [await move(lead, input), await move(lead, input)];
    expect(one.userErrors).toEqual([]);
    expect(again).toEqual(one);
    const after = await caseById(lead, atBox2.id);
    if (!after) throw new Error("The case is gone.");
    expect(after).toMatchObject({ version: atBox2.version + 1, state: { key: "informal" }, level: { key: "mid" } });
    expect(after.facts).toContainEqual(expect.objectContaining({ key: "witnessed", value: "true" }));

    const gone = owed(atBox2, "supervisorTraining");
    expect(after.tasks.nodes.find(({ id }) => id === gone.id)?.state).toBe("SUPERSEDED");
    const expected = [...owedIn(atBox2).filter((task) => task !== gone.definition), "hearWitness"];
    expect(owedIn(after)).toEqual(expected.toSorted());
    const monitored = await moved(lead, after, "resolved");
    expect(monitored.state.key).toBe("monitoringM2");
    expect(outcomeOf(monitored, "hearWitness")).toBeNull();
  });

  it("and says so in its history, each step in the words of its own version", async () => {
    const query = `query ($id: ID!) { case(id: $id) { policy { id }
      transitions(first: 9) { nodes { key label policyId fromState { label } notes { key value } source { standing } } } } }`;
    const read = await lead.ask<{ case: { policy: unknown; transitions: { nodes: readonly object[] } } }>(query, {
      id: atBox2.id,
    });
    expect(read.case.policy).toEqual({ id: second.id });
    expect(read.case.transitions.nodes).toMatchObject([
      { key: "resolved", policyId: second.id, fromState: { label: "Box 2: informal action" } },
      {
        key: "policy.version",
        label: "Moved to another version of its policy",
        policyId: first.id,
        notes: [{ key: "reason", value: "Agreed." }],
        source: { standing: "ADDED" },
      },
      { key: "determineLevel", policyId: first.id },
    ]);
    const audited = await demo.sql<{ detail: unknown }>(
      "select entry -> 'detail' as detail from dignity.audit_entry where entry ->> 'action' = 'case.version-changed'",
    );
    expect(audited.map(({ detail }) => detail)).toEqual([{ from: first.id, to: second.id }]);
  });

  it("while a case reported now opens under it by itself", async () => {
    const facts = { ...remark, witnessed: false };
    const found = await caseAbout(lead, await report(trainee, { ...bullying, facts }));
    const read = await lead.ask(`query ($id: ID!) { case(id: $id) { policy { id } } }`, { id: found.id });
    expect(read).toEqual({ case: { policy: { id: second.id } } });
  });
});
