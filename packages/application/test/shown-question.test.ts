import type { Policy } from "@dignity/kernel";
import { expect, it } from "vitest";

import { shownQuestions } from "../src/shown/question.ts";
import { shownSource } from "../src/shown/source.ts";

const policy = { levels: { low: { label: "Low" } }, actions: { warning: { label: "A warning" } } } as unknown as Policy;

it("asks for an answer only where there has to be one whatever else is answered", () => {
  const text = { kind: "text", asks: "Why?" } as const;
  const questions = shownQuestions(policy, {
    always: text,
    never: { ...text, optional: true },
    sometimes: { ...text, requiredWhen: { always: "no" } },
  });
  expect(questions.map(({ key, required }) => [key, required])).toEqual([
    ["always", true],
    ["never", false],
    ["sometimes", false],
  ]);
});

it("offers what can be chosen, and nothing where no choice is given", () => {
  const questions = shownQuestions(policy, {
    level: { kind: "level", asks: "Which level?" },
    action: { kind: "action", asks: "What is done?" },
    where: { kind: "choice", asks: "Where?", options: { ward: "On a ward" } },
    harmed: { kind: "yesNo", asks: "Was anybody harmed?" },
  });
  expect(questions.map(({ key, options }) => [key, options])).toEqual([
    ["level", [{ key: "low", label: "Low" }]],
    ["action", [{ key: "warning", label: "A warning" }]],
    ["where", [{ key: "ward", label: "On a ward" }]],
    ["harmed", []],
  ]);
});

it("cites a rule with its document, and says nothing of what its source does not say", () => {
  expect(shownSource({ standing: "said", document: "A procedure", at: "12", modality: "must" })).toEqual({
    standing: "SAID",
    document: "A procedure",
    at: "12",
    note: null,
    modality: "MUST",
  });
});
