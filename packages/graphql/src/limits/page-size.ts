import type { FieldNode } from "graphql";

import { apiError } from "../errors/api-error.ts";
import { limits } from "./limits.ts";

type Arguments = Readonly<Record<string, unknown>>;

/** How many items a connection is asked for. Throws where the arguments do not say. */
export function pageSize({ first, after, last, before }: Arguments, node: FieldNode): number {
  const size = first ?? last;
  if (typeof size !== "number" || (isGiven(first) && isGiven(last)))
    throw fault(node, "say how many: give either “first” or “last”, and not both");
  if (size < 1 || size > limits.page) throw fault(node, `“first” and “last” go from 1 to ${limits.page}`);
  if ((isGiven(after) && !isGiven(first)) || (isGiven(before) && !isGiven(last)))
    throw fault(node, "“after” goes with “first”, and “before” with “last”");
  return size;
}

/** How many things are asked for by their ids. */
export function idCount(ids: readonly unknown[], node: FieldNode): number {
  if (ids.length > limits.page) throw fault(node, `ask for at most ${limits.page} ids at a time`);
  return ids.length;
}

const isGiven = (value: unknown) => value !== null && value !== undefined;

const fault = (node: FieldNode, message: string) =>
  apiError("BAD_USER_INPUT", `At “${node.name.value}”, ${message}.`, { nodes: [node] });
