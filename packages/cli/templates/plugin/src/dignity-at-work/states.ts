import { rule } from "@dignity/plugin-sdk";

import { added } from "../source.ts";

/** Where a case can stand. At rest nothing more is owed; a transition may still lead out of it. */
export const states = {
  assessing: rule("It is found out how serious it is", added("somebody has to look at every report")),
  talking: rule("Settled informally, by talking", added("what can be settled by talking is")),
  investigating: rule("Investigated formally", added("what is serious is investigated before anything follows"), {
    permits: ["noAction", "training", "disciplinary"],
  }),
  closed: rule("Closed", added("a case comes to an end, and can be taken up again"), { atRest: true }),
  otherProcedure: rule(
    "Left to the procedure for violence by patients and the public",
    added("this procedure is about colleagues"),
    { atRest: true },
  ),
} as const;

/** The two axes of many procedures: how serious it is (level) and where it stands (state). A level says where it enters. */
export const levels = {
  informal: rule("Informal", added("an example of a level"), { entersAt: "talking" }),
  formal: rule("Formal", added("an example of a level"), { entersAt: "investigating" }),
} as const;

/** What may follow from an investigation, in the states that permit it. */
export const actions = {
  noAction: rule("No action", added("an investigation may find nothing")),
  training: rule("Training or mediation", added("an example of an action")),
  disciplinary: rule("Disciplinary procedure", added("an example of an action")),
} as const;

/** While a case is open. */
export const open = ["assessing", "talking", "investigating"] as const;
