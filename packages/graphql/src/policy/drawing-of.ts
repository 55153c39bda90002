import type { Policies } from "@dignity/application";
import { toMermaid, toSvg } from "@dignity/drawing";

import { DrawingFormat } from "../types/drawing-format.ts";

/** A published policy as a flow chart, with a state marked where one is named. */
export function drawingOf(id: string, policies: Policies, format: DrawingFormat, state?: string): string {
  const policy = policies.byId(id);
  if (!policy) throw new Error("POLICY_MISSING");
  return format === DrawingFormat.SVG ? toSvg(policy, { state }) : toMermaid(policy, { state });
}
