import { expect, it } from "vitest";

import type { CaseAnswer } from "../src/http/case-query.ts";
import { tasksIn } from "../src/http/tasks-in.ts";

const nodes = [
  { definition: "talk", label: "Talk" },
  { definition: "look", label: "Look" },
];
const own = { reference: "7KQ2-M0ZD", tasks: { nodes } } as unknown as CaseAnswer;
const message = (what: string, reference: string) =>
  `Something is due.\n\nWhat: ${what}\nCase: ${reference}\nWhen: soon`;

it("takes a message for a task only where it names this case, and the whole of the task", () => {
  expect(tasksIn([message("Talk", "7KQ2-M0ZD")], own)).toEqual(new Set(["talk"]));
  expect(tasksIn([message("Talk", "9ABC-0XYZ")], own)).toEqual(new Set());
  expect(tasksIn([message("Talk to somebody", "7KQ2-M0ZD")], own)).toEqual(new Set());
  expect(tasksIn([message("Talk", "9ABC-0XYZ"), message("Look", "7KQ2-M0ZD")], own)).toEqual(new Set(["look"]));
});
