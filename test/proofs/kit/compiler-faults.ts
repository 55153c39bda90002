import type { CompilerFault } from "./fault.ts";

/** One word of the text of HEE EM's plugin, changed. */
const fault = (name: string, file: string, from: string, to: string, says: string): CompilerFault => ({
  caughtBy: "compiler",
  name,
  plugin: "hee-em",
  file,
  from,
  to,
  says,
});

const main = "bullying-v1.ts";

export const compilerFaults: readonly CompilerFault[] = [
  fault("a misspelt role in work", "people.ts", `leads = ["caseLead"`, `leads = ["caseLeed"`, `"caseLeed"`),
  fault("a grant to a misspelt role", "people.ts", `to: "appraiser"`, `to: "apraiser"`, `"apraiser"`),
  fault(
    "a misspelt state in a path",
    "flow.ts",
    `from(["screenedOut", "zeroTolerance"], "levelling")`,
    `from(["screenedOut", "zeroTolerance"], "leveling")`,
    `"leveling"`,
  ),
  fault("a path from a state that is not there", "flow.ts", `path: { box2: "box3" }`, `path: { box9: "box3" }`, "box9"),
  fault("an undeclared task required", "flow.ts", `task: "investigation"`, `task: "enquiry"`, `"enquiry"`),
  fault(
    "a time counted from a task that is not there",
    "culture-tasks.ts",
    `from: "entry"`,
    `from: { task: "cultur" }`,
    `"cultur"`,
  ),
  fault(
    "a fact amended that is not asked",
    "flow.ts",
    `amends: ["complaint"]`,
    `amends: ["complaints"]`,
    `"complaints"`,
  ),
  fault(
    "work in a state that is not there",
    "culture-tasks.ts",
    `during(["box1", "box2"]`,
    `during(["box1", "box9"]`,
    `"box9"`,
  ),
  fault("a clock of a kind that there is not", "culture-tasks.ts", `clock: "soft"`, `clock: "firm"`, `"firm"`),
  fault("an action that is not declared", "flow.ts", `permits: ["formalWarning"]`, `permits: ["warning"]`, `"warning"`),
  fault("a level that enters nowhere", "flow.ts", `entersAt: "box4"`, `entersAt: "box9"`, `"box9"`),
  fault("a rule without a source", main, `suggests: "mid", source: said("98-101") }`, `suggests: "mid" }`, "source"),
  fault(
    "an impossible answer",
    main,
    `{ perpetrator: "patient" }, goesTo`,
    `{ perpetrator: "visitor" }, goesTo`,
    `"visitor"`,
  ),
  fault("an answer of another kind", main, `{ named: true, complaint`, `{ named: "yes", complaint`, "boolean"),
  fault(
    "a condition on what is not asked",
    main,
    `{ named: false, complaint: "none" }`,
    `{ complained: "none" }`,
    "complained",
  ),
  fault(
    "a level that is not declared",
    main,
    `pattern: "persistent" }, suggests: "high"`,
    `pattern: "persistent" }, suggests: "worst"`,
    `"worst"`,
  ),
  fault("a capacity that is not declared", main, `capacity: "undecided"`, `capacity: "guest"`, `"guest"`),
  fault("an owner that is no part of it", main, `owner: "educationBody"`, `owner: "college"`, `"college"`),
];
