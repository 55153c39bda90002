const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of nothing. */
const nil = "00000000-0000-0000-0000-000000000000";

export interface NodeId {
  readonly type: string;
  readonly id: string;
}

/** The type and the UUID of a global id. What is no such id is of no type: looked for, and not found like any other. */
export function nodeIdOf(globalId: unknown): NodeId {
  const [type = "", id = "", ...more] = String(globalId).split("_");
  return uuid.test(id) && more.length === 0 ? { type, id } : { type: "", id: nil };
}

/** The UUID of something of this type, or the id of nothing. */
export function uuidOf(type: string, globalId: unknown): string {
  const found = nodeIdOf(globalId);
  return found.type === type ? found.id : nil;
}
