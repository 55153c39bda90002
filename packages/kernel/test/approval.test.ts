import { type Approval, rulesAwaitingApproval, rulesOf } from "@dignity/kernel";
import { expect, it } from "vitest";

import { smallPolicy } from "./support/small-policy.ts";

const approved = (more: Partial<Approval> = {}): Approval => ({
  by: "board",
  decision: "approved",
  on: "2026-09-01",
  ...more,
});
const awaiting = (...approvals: Approval[]) => rulesAwaitingApproval(smallPolicy, approvals);

it("what the document says needs no approval; what was read into it or added does", () => {
  expect(rulesOf(smallPolicy).filter(([, source]) => source?.standing !== "said")).toHaveLength(2);
  expect(awaiting()).toEqual(["levels.low.jointTasks", "states.closed"]);
});

it("is agreed to as a whole, or by name; to have looked at it is not to agree", () => {
  expect(awaiting(approved())).toEqual([]);
  expect(awaiting(approved({ decision: "ratified", rules: ["states.closed"] }))).toEqual(["levels.low.jointTasks"]);
  expect(awaiting(approved({ rules: ["states.new"] }))).toHaveLength(2);
  expect(awaiting(approved({ decision: "reviewed" }))).toHaveLength(2);
});
