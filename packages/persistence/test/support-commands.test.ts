import { randomUUID } from "node:crypto";

import { answerSupport, type House, recordSupport, type RecordSupportInput } from "@dignity/application";
import type { Actor } from "@dignity/permissions";
import { afterAll, beforeAll, expect, it } from "vitest";

import { pathway, policy } from "./support/policy.ts";
import { openCaseIn } from "./support/records.ts";
import { makeWorld, type Somebody, type World } from "./support/world.ts";

let world: World;
let house: House;
beforeAll(async () => {
  world = await makeWorld();
  const policies = { byId: () => policy, inForce: () => policy, all: () => [policy], approvalsOf: () => [] };
  house = { ledger: world.ledger, policies };
});
afterAll(() => world.close());

/** Somebody with the grants that the policy gives their role. */
function acting({ id: personId, organisationId, capacity }: Somebody, role: string): Actor {
  const grants = policy.grants
    .filter(({ to }) => to === role)
    .flatMap(({ allow, reach, hide: hidden = [] }) =>
      allow.map((action) => ({ pathway, role, action, reach, hidden, programmeId: null })),
    );
  return { personId, organisationId, capacity, grants };
}

const offering = (caseId: string, given: Partial<RecordSupportInput> = {}): RecordSupportInput => ({
  idempotencyKey: randomUUID(),
  caseId,
  route: "talk",
  kind: "offer",
  to: "witness",
  ...given,
});

const answering = (supportId: string) => ({
  idempotencyKey: randomUUID(),
  supportId,
  expectedVersion: 1,
  answer: "accepted" as const,
});

async function code(asked: ReturnType<typeof recordSupport>): Promise<string | undefined> {
  const outcome = await asked;
  return outcome.ok ? undefined : outcome.errors.map((error) => error.code).join();
}

it("is offered by whoever may act, and answered by another who may", async () => {
  const { caseId } = await openCaseIn(world);
  const made = await recordSupport(offering(caseId), acting(world.manager, "manager"), house);
  if (!made.ok) throw new Error(made.errors[0]?.code);
  const { supportId } = made.value;
  expect(await code(answerSupport(answering(supportId), acting(world.investigator, "investigator"), house))).toBe(
    undefined,
  );
  const [row] = await world.superuser.query(
    "select route, kind, answer, version, recorded_by from dignity.support_entry where id = $1",
    supportId,
  );
  expect(row).toEqual({ route: "talk", kind: "offer", answer: "accepted", version: 2, recorded_by: world.manager.id });
});

it("is refused to whoever only reads, and is not there for whoever may not know", async () => {
  const { caseId } = await openCaseIn(world);
  const made = await recordSupport(offering(caseId), acting(world.manager, "manager"), house);
  const supportId = made.ok ? made.value.supportId : "";
  const answers = async (actor: Actor) => [
    await code(recordSupport(offering(caseId), actor, house)),
    await code(answerSupport(answering(supportId), actor, house)),
  ];
  expect(await answers(acting(world.observer, "observer"))).toEqual(["NOT_PERMITTED", "NOT_PERMITTED"]);
  for (const [somebody, role] of [
    [world.respondent, "manager"],
    [world.tutorManager, "manager"],
    [world.triager, "triager"],
    [world.reporter, ""],
  ] as const)
    expect(await answers(acting(somebody, role)), role).toEqual(["NOT_FOUND", "NOT_FOUND"]);
});

it("does not tell who is in a case to whoever may act in it and may not know that", async () => {
  const { caseId } = await openCaseIn(world);
  const investigator = acting(world.investigator, "investigator");
  const asked = (to: RecordSupportInput["to"]) => code(recordSupport(offering(caseId, { to }), investigator, house));
  // There is a witness, and nobody who is affected: the answers are the same.
  expect([await asked("witness"), await asked("affected")]).toEqual(["NOT_PERMITTED", "NOT_PERMITTED"]);
  expect(await asked("reporter")).toBeUndefined();
});

it("is recorded in a case at rest, too", async () => {
  const { caseId } = await openCaseIn(world);
  await world.superuser.query(
    "update dignity.case_file set state = 'closed', at_rest_since = now() where id = $1",
    caseId,
  );
  expect(await code(recordSupport(offering(caseId), acting(world.manager, "manager"), house))).toBeUndefined();
});
