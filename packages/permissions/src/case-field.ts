import type { HiddenField } from "@dignity/kernel";

/** The parts of a case that not everybody who reads the case may read. "reporter" opens only to the action "identify". */
export type CaseField = HiddenField | "reporter";

export const hiddenFields = ["account", "parties", "health", "notes"] as const satisfies readonly HiddenField[];
export const caseFields: readonly CaseField[] = [...hiddenFields, "reporter"];
