import type { Policies } from "@dignity/application";
import { toMermaid, toSvg } from "@dignity/drawing";

import { DrawingFormat } from "../types/policy/drawing-format.ts";
import { knownPolicy } from "./known-policy.ts";

/** A published policy as a flow chart, with a state marked where one is named. */
export function drawingOf(id: string, policies: Policies, format: DrawingFormat, state?: string): string {
  const policy = knownPolicy(id, policies);
  return format === DrawingFormat.SVG ? toSvg(policy, { state }) : toMermaid(policy, { state });
}
