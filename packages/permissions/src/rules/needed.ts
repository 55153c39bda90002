import { hiddenFields } from "../case-field.ts";
import { reading } from "./actions.ts";

// A reader is allowed fields by the same rules as the case, a count is of cases unread, and triage and watching of none.
const enough = new Set(["read", "count", "triage", "watch", ...hiddenFields.map(reading)]);

/** All that an action takes: what somebody may not read, they may not touch either. */
export const neededFor = (action: string): readonly string[] => (enough.has(action) ? [action] : ["read", action]);
