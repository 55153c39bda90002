import { servedPlugins } from "../../support/served-plugins.ts";
import type { PolicyFault } from "./fault.ts";
import { findingsInSound, findingsWith } from "./findings-with.ts";
import type { Tried } from "./tried.ts";
import type { Verdict } from "./verdict.ts";

/** Has the kit look at each fault, and at the plugins as they are. */
export function tryKit(faults: readonly PolicyFault[]): Tried {
  const complaints = servedPlugins.flatMap(findingsInSound);
  return { verdicts: faults.map(verdictOn), complaints: complaints.map((finding) => JSON.stringify(finding)) };
}

function verdictOn(fault: PolicyFault): Verdict {
  const findings = findingsWith(fault);
  if (findings.some(({ check }) => check === fault.check)) return { fault, caught: true };
  const [other] = findings;
  return { fault, caught: false, ...(other && { instead: `${other.check}, ${other.rule}: ${other.reason}` }) };
}
