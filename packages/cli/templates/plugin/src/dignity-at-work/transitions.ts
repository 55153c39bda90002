import { action, from, level, rule, text } from "@dignity/plugin-sdk";

import { added } from "../source.ts";

const reason = text("Why?");

/** The flow chart: from where to where, who may, what they are asked, and what must have been done before. */
export const transitions = {
  decideLevel: rule("Decide how serious it is", added("the screening only suggests a level: people decide it"), {
    // The level that is decided says where the case goes on.
    path: { assessing: "entryOfLevel" },
    by: ["manager", "hr"],
    needs: { level: level("How serious is it?"), reason },
  }),
  settle: rule("Close it: it is settled", added("what is settled is closed"), {
    path: { talking: "closed" },
    by: ["manager", "hr"],
    requires: [{ task: "talk", answers: { outcome: "settled" }, source: added("it was settled by talking") }],
  }),
  makeFormal: rule("Go on formally", added("what cannot be settled by talking is investigated"), {
    path: { talking: "investigating" },
    by: ["hr"],
    needs: { reason },
  }),
  conclude: rule("Conclude the investigation", added("an investigation ends with an action, or with none"), {
    path: { investigating: "closed" },
    by: ["hr"],
    needs: { action: action("What follows?"), reason },
  }),
  takeUpAgain: rule("Take it up again", added("it may happen again, or more may come to light"), {
    path: from(["closed", "otherProcedure"], "assessing"),
    by: ["hr"],
    needs: { reason },
    amends: ["serious", "managerInvolved"],
  }),
} as const;
