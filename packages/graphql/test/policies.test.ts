import { rulesOf } from "@dignity/kernel";
import heeEm from "@dignity/plugin-hee-em";
import { expect, test } from "vitest";

import { startApi } from "./support/api.ts";

const [bullying] = heeEm.policies;
if (!bullying) throw new Error("There is no policy to test with.");

test("a policy is read with the source of each of its rules", async () => {
  const { ask } = await startApi();
  const { body } = await ask(`{ policy(id: "hee-em/bullying@1") {
    pathway version effectiveFrom
    states { key source { standing document at } }
    transitions { key by { label } paths { from { key } to { key } } source { standing } }
    tasks { key during { key } due { within { amount unit setting } from clock } source { standing } }
    facts { key kind required options { key } }
  } }`);
  expect(body.errors).toBeUndefined();
  const { policy } = body.data as unknown as { policy: Record<string, { key: string }[]> };
  expect(policy).toMatchObject({ pathway: "hee-em/bullying", version: 1, effectiveFrom: "2014-01-01" });
  for (const member of ["states", "transitions", "tasks", "facts"] as const)
    expect(policy[member]?.map(({ key }) => key)).toEqual(Object.keys(bullying[member]));
  expect(policy["facts"]).toContainEqual({ key: "named", kind: "YES_NO", required: true, options: [] });
  expect(policy["states"]).toContainEqual({
    key: "box1",
    source: expect.objectContaining({ standing: "SAID", at: "163-180" }) as unknown,
  });
});

test("every published version is listed; what was never published is nothing", async () => {
  const { ask } = await startApi();
  const { body } = await ask('{ policies { id } policy(id: "hee-em/bullying@9") { id } }');
  expect(body.data).toEqual({ policies: heeEm.policies.map(({ id }) => ({ id })), policy: null });
});

test("of a policy's rules, those await approval that the document does not say and nobody has agreed to", async () => {
  const { ask } = await startApi();
  const { body } = await ask(`{ policy(id: "hee-em/bullying@1") {
    approvals { by { key } decision on rules } rules { name awaitsApproval source { standing } } } }`);
  const { policy } = body.data as unknown as {
    policy: { approvals: unknown; rules: { name: string; awaitsApproval: boolean; source: { standing: string } }[] };
  };
  const agreed = ["levels.high"];
  expect(policy.approvals).toEqual([{ by: { key: "board" }, decision: "APPROVED", on: "2026-09-01", rules: agreed }]);
  expect(policy.rules.map(({ name }) => name)).toEqual(rulesOf(bullying).map(([name]) => name));
  for (const { name, awaitsApproval, source } of policy.rules)
    expect([name, awaitsApproval]).toEqual([name, source.standing !== "SAID" && !agreed.includes(name)]);
});

test("a policy is drawn, as the caller wishes and with a state marked", async () => {
  const { ask } = await startApi();
  const { body } = await ask(
    '{ policy(id: "hee-em/bullying@1") { mermaid: drawing svg: drawing(format: SVG, state: "box2") } }',
  );
  const { mermaid, svg } = (body.data as unknown as { policy: Readonly<Record<"mermaid" | "svg", string>> }).policy;
  expect(mermaid).toMatch(/^flowchart TD/);
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain("The case is at: Box 2");
});
