import type { PolicyCheck } from "../check.ts";

/** A report whose capacity is open is nobody's case. Without triage it would be nobody's at all. */
export const triage: PolicyCheck = {
  name: "has triage if reports can leave the capacity open, and only then",
  find: ({ policy }) => {
    const open = policy.jurisdiction.findIndex(({ capacity }) => capacity === "undecided");
    if (open >= 0 && !policy.triage)
      return [
        { rule: `jurisdiction.${open}`, reason: "leaves it open, and nobody finds it out. Say who does, in triage." },
      ];
    if (open < 0 && policy.triage)
      return [
        { rule: "triage", reason: "has nothing to find out: no rule leaves the capacity undecided. Take it out." },
      ];
    return [];
  },
};
