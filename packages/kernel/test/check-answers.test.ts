import {
  action,
  type Answer,
  type Answers,
  checkAnswers,
  choice,
  level,
  person,
  someOf,
  text,
  yesNo,
} from "@dignity/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const fields = {
  yes: yesNo("Yes?"),
  one: choice("Which one?", { a: "A", b: "B" }),
  some: someOf("Which?", { a: "A", b: "B" }),
  words: text("What?"),
  level: level("Which level?"),
  action: action("Which action?"),
  who: person("Who?", "manager"),
  why: text("Why?", { requiredWhen: { one: "b" } }),
  more: text("More?", { optional: true }),
};
const good: Answers = { yes: false, one: "a", some: ["a"], words: "so", level: "low", action: "warn", who: "x" };
const context = { levels: ["low"], permittedActions: ["warn"] };
const code = (answers: Answers) => {
  const decision = checkAnswers(fields, answers, context);
  return decision.ok ? undefined : [decision.refusal.code, decision.refusal.about];
};

it("accepts answers that fit, “no” among them", () => {
  expect(code(good)).toBeUndefined();
});

describe("refuses", () => {
  it.each(Object.keys(good))("a form without %s", (name) => {
    const { [name]: _left, ...rest } = good;
    expect(code(rest)).toEqual(["ANSWER_MISSING", name]);
  });

  it.each([
    ["words", "  "],
    ["words", ""],
    ["some", []],
  ] as [string, Answer][])("a blank for %s", (name, blank) => {
    expect(code({ ...good, [name]: blank })).toEqual(["ANSWER_MISSING", name]);
  });

  it.each([
    ["yes", "yes"],
    ["one", "c"],
    ["one", "toString"],
    ["one", true],
    ["some", ["a", "c"]],
    ["some", "a"],
    ["words", true],
    ["level", "high"],
    ["who", false],
  ] as [string, Answer][])("an answer to %s that is none: %j", (name, answer) => {
    expect(code({ ...good, [name]: answer })).toEqual(["ANSWER_INVALID", name]);
  });

  it("an action that is not permitted here", () => {
    expect(code({ ...good, action: "dismiss" })).toEqual(["ACTION_NOT_PERMITTED", "action"]);
  });

  it("what was not asked", () => {
    expect(code({ ...good, colour: "blue" })).toEqual(["ANSWER_UNKNOWN", "colour"]);
    expect(code({ ...good, ["__proto__"]: "blue" })).toEqual(["ANSWER_UNKNOWN", "__proto__"]);
  });
});

it("asks for some things only after certain answers", () => {
  expect(code({ ...good, one: "b" })).toEqual(["ANSWER_MISSING", "why"]);
  expect(code({ ...good, one: "b", why: "so" })).toBeUndefined();
});

it("never throws, whatever it is given", () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(fields)), fc.string()),
    fc.oneof(fc.string(), fc.boolean(), fc.array(fc.string())),
  );
  fc.assert(fc.property(anything, (answers) => typeof checkAnswers(fields, answers, context).ok === "boolean"));
});
