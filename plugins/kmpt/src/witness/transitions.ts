import { text } from "@dignity/plugin-sdk";

import { added, read, said } from "../source.ts";
import { companions } from "./people.ts";
import { stayingOpen } from "./states.ts";

const reason = text("Why?");
const accompanied = { task: "accompaniment", source: said("235", "must") } as const;

export const transitions = {
  concluded: {
    label: "The case is concluded",
    path: { called: "concluded" },
    by: companions,
    requires: [{ task: "preparation", source: said("242-243", "must") }, accompanied],
    source: read("235-237", "the debrief follows the conclusion of the case"),
  },
  tribunalConcluded: {
    label: "The case before the employment tribunal is concluded",
    path: { called: "concluded" },
    by: companions,
    requires: [{ task: "tribunalPreparation", source: said("246-249", "must") }, accompanied],
    source: read("235-237", "the debrief follows the conclusion of the case"),
  },
  stoodDown: {
    label: "The case ended, or no evidence was needed any more",
    path: { called: "concluded" },
    by: companions,
    needs: { reason },
    source: added("a case can be settled, or a witness stood down; that is debriefed too"),
  },
  close: {
    label: "Debrief held or declined: end the support",
    path: { concluded: "closed" },
    by: companions,
    source: read("235-238", "the case cannot end before the debrief"),
  },
  calledAgain: {
    label: "Called again, or affected later",
    path: { concluded: "called", closed: "called" },
    by: companions,
    needs: { reason },
    amends: ["forum", "forTrust"],
    source: added("a case can go on, be appealed, or tell on somebody later"),
  },
  correctFacts: {
    label: "Correct what was reported",
    path: stayingOpen,
    by: companions,
    needs: { reason },
    amends: ["forum", "forTrust", "managerInvolved"],
    source: added("facts that come to light later are recorded when they do"),
  },
} as const;
