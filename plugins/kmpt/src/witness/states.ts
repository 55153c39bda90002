import { added, said } from "../source.ts";

export const states = {
  called: { label: "Called as a witness: prepared, and accompanied when it comes to it", source: said("229-249") },
  concluded: { label: "The case is concluded: the debrief is to be held", source: said("235-238") },
  closed: {
    label: "Support as a witness ended",
    atRest: true,
    source: added("ends after the debrief; a witness called again comes back"),
  },
} as const;

export const open = ["called", "concluded"] as const;
export const stayingOpen = { called: "called", concluded: "concluded" } as const;
