import type { CaseField } from "../case-field.ts";

/** To read a field is an action of its own: CASL's rules about fields open rows, and miss what is inside a field. */
export const reading = (field: CaseField): string => (field === "reporter" ? "identify" : `read ${field}`);

/** To act in a role is one too: it tells which roles somebody holds for one case. */
export const actingAs = (role: string): string => `act as ${role}`;
