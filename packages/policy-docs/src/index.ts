export { numbersIn } from "./trace/numbers-in.ts";
export { readRequirements, RequirementsUnreadable } from "./trace/read-requirements.ts";
export type { Requirement, Requirements } from "./trace/requirement.ts";
export { type Told, trace, type Traced, type TracedRule } from "./trace/trace.ts";
export { type Traceable, traceFaults, untold } from "./trace/trace-faults.ts";
