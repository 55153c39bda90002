import { action, level, text } from "@dignity/plugin-sdk";

import { added } from "../source.ts";

const reason = text("Why?");

/** The flow chart: from where to where, who may, what they are asked, and what must have been done before. */
export const transitions = {
  decideLevel: {
    label: "Decide how serious it is",
    // The level that is decided says where the case goes on.
    path: { assessing: "entryOfLevel" },
    by: ["manager", "hr"],
    needs: { level: level("How serious is it?"), reason },
    source: added("the screening only suggests a level: people decide it"),
  },
  settle: {
    label: "Close it: it is settled",
    path: { talking: "closed" },
    by: ["manager", "hr"],
    requires: [{ task: "talk", answers: { outcome: "settled" }, source: added("it was settled by talking") }],
    source: added("what is settled is closed"),
  },
  makeFormal: {
    label: "Go on formally",
    path: { talking: "investigating" },
    by: ["hr"],
    needs: { reason },
    source: added("what cannot be settled by talking is investigated"),
  },
  conclude: {
    label: "Conclude the investigation",
    path: { investigating: "closed" },
    by: ["hr"],
    needs: { action: action("What follows?"), reason },
    source: added("an investigation ends with an action, or with none"),
  },
  takeUpAgain: {
    label: "Take it up again",
    path: { closed: "assessing", otherProcedure: "assessing" },
    by: ["hr"],
    needs: { reason },
    amends: ["serious", "managerInvolved"],
    source: added("it may happen again, or more may come to light"),
  },
} as const;
