/** The types that have a global id: the type's name, an underscore and a random UUID. */
export type GlobalIdType =
  | "case"
  | "task"
  | "report"
  | "matter"
  | "organisation"
  | "person"
  | "transition"
  | "assignment"
  | "party"
  | "support"
  | "committeeReport"
  | "indicatorResult";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of nothing. */
const nil = "00000000-0000-0000-0000-000000000000";

export const globalId = (type: GlobalIdType, id: string): string => `${type}_${id}`;

/** The UUID of something of this type. What is no such id is the id of nothing: looked for, and not found like any other. */
export function uuidOf(type: GlobalIdType, id: string): string {
  const rest = id.startsWith(`${type}_`) ? id.slice(type.length + 1) : "";
  return uuid.test(rest) ? rest : nil;
}
