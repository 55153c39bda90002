import { readFileSync } from "node:fs";

import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";

import { exampleQuery } from "../src/pages/example-query.ts";
import { assign, move, report, settle } from "../src/tour/deeds.ts";
import { caseCount, caseTelling, finds, partnerTasks, type TourCase, viewerOf } from "../src/tour/questions.ts";
import type { Visitor } from "../src/tour/visitor.ts";

const schema = buildSchema(readFileSync(new URL("../../../schema/schema.graphql", import.meta.url), "utf8"));

test("everything the tour asks and does is in the schema", async () => {
  const asked: string[] = [];
  const visitor = recorder(asked);
  const aCase = { id: "case_1", version: 1 } as TourCase;
  const party = { role: "RESPONDENT", personId: "person_1" } as const;
  const incidentAt = "2026-10-17T17:30:00Z";
  await viewerOf(visitor);
  await caseCount(visitor);
  await caseTelling(visitor, "account");
  await finds(visitor, "case_1");
  await partnerTasks(visitor);
  await report(visitor, { organisationId: "", pathway: "", incidentAt, account: "", facts: { named: true }, party });
  await move(visitor, aCase, "determineLevel", { level: "mid" });
  await assign(visitor, aCase, "person_1", "appraiser");
  await settle(visitor, { id: "task_1", version: 1 } as Parameters<typeof settle>[1]);
  expect(asked).toHaveLength(10);
  for (const document of [...asked, exampleQuery]) expect(validate(schema, parse(document)), document).toEqual([]);
});

/** Answers every question with as little as will do. */
function recorder(asked: string[]): Visitor {
  const nodes = [{ id: "case_1", account: "account" }];
  const page = { totalCount: 1, nodes, pageInfo: { hasNextPage: false, endCursor: null } };
  const viewer = { now: "2026-10-17T17:30:00Z" };
  const answer = { viewer, cases: page, tasks: page, case: nodes[0], node: null, done: { userErrors: [] } };
  return {
    persona: "trainee",
    async ask<T>(document: string) {
      asked.push(document);
      return answer as T;
    },
  };
}
