import { added } from "../source.ts";

/** Where a case can stand. At rest nothing more is owed; a transition may still lead out of it. */
export const states = {
  assessing: { label: "It is found out how serious it is", source: added("somebody has to look at every report") },
  talking: { label: "Settled informally, by talking", source: added("what can be settled by talking is") },
  investigating: {
    label: "Investigated formally",
    permits: ["noAction", "training", "disciplinary"],
    source: added("what is serious is investigated before anything follows"),
  },
  closed: { label: "Closed", atRest: true, source: added("a case comes to an end, and can be taken up again") },
  otherProcedure: {
    label: "Left to the procedure for violence by patients and the public",
    atRest: true,
    source: added("this procedure is about colleagues"),
  },
} as const;

/** The two axes of many procedures: how serious it is (level) and where it stands (state). A level says where it enters. */
export const levels = {
  informal: { label: "Informal", entersAt: "talking", source: added("an example of a level") },
  formal: { label: "Formal", entersAt: "investigating", source: added("an example of a level") },
} as const;

/** What may follow from an investigation, in the states that permit it. */
export const actions = {
  noAction: { label: "No action", source: added("an investigation may find nothing") },
  training: { label: "Training or mediation", source: added("an example of an action") },
  disciplinary: { label: "Disciplinary procedure", source: added("an example of an action") },
} as const;

/** While a case is open. */
export const open = ["assessing", "talking", "investigating"] as const;
