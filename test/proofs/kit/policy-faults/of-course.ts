import { hours, sourcesIn } from "@dignity/plugin-sdk";

import type { PolicyFault } from "../fault.ts";
import { inPolicy } from "./plant.ts";

const bmh = inPolicy("hee-em/bullying@1");
const witness = inPolicy("kmpt/witness@1");

const source = sourcesIn("A planted fault").added("to see whether it is found");
const settings = "declares every setting it uses, and uses every setting it declares";

/** C and D: an answer for every report, and a course for every case that comes to an end. */
export const faultsOfCourse: readonly PolicyFault[] = [
  bmh(
    "no rule for everything else",
    "ends jurisdiction and screening with a rule for everything else",
    "screening.-1",
    undefined,
  ),
  bmh("a gap in jurisdiction", "has an answer for every possible report", "jurisdiction.-1.when", {
    complaint: "none",
  }),
  bmh("a rule hidden behind another", "has no rule that can never apply", "screening.0.when", {}),
  bmh("a state that nothing leads to", "can reach every state", "states.limbo", { label: "Limbo", source }),
  bmh("a step that waits for what cannot come", "can make every transition", "tasks.investigation.during", ["box3"]),
  bmh("a task that can never arise", "has no task that can never arise", "tasks.heeEmAppraisal.when", { named: false }),
  bmh("an action that no state permits", "permits every action somewhere", "states.box4.permits", ["formalWarning"]),
  witness("no way out after the debrief", "can be brought to rest from everywhere", "transitions.close", undefined),
  witness(
    "something required where no step leads to rest",
    "holds a case open by whatever is required",
    "tasks.preparation.required",
    true,
  ),
  bmh("nothing owed while the level is awaited", "never lets a case sleep", "tasks.considerLevel", undefined),
  witness("a task that survives the closure", "owes nothing at rest", "tasks.keepInTouch.during.2", "closed"),
  bmh("a task that cannot be settled", "lets every case be followed wherever it goes", "tasks.feedback.asks.act", {
    kind: "action",
    asks: "Which action?",
  }),
  witness(
    "an outcome called like the kernel's",
    "calls no outcome of its own what the kernel calls one of its",
    "tasks.debrief.otherwise.done",
    {
      label: "Done",
      source,
    },
  ),
  witness("a time that the organisation is not asked for", settings, "tasks.debrief.due.within", { setting: "soon" }),
  witness("a time asked for that nothing depends on", settings, "settings.idle", { label: "Idle", source }),
  bmh(
    "a time that runs backwards",
    "counts every time in whole units, and none backwards",
    "settings.reviewEvery.default",
    {
      amount: -1,
      unit: "month",
    },
  ),
  witness("a delay told of what has no time", "gives a time to whatever is escalated", "tasks.debrief.due", undefined),
  bmh("a time that starts itself", "starts each time that counts from another task", "tasks.investigation.due.from", {
    task: "investigation",
  }),
  witness("more time by the hour", "gives more time only where there is time to give", "tasks.debrief.due", {
    within: hours(24),
    from: "entry",
    clock: "hard",
    extension: { by: ["hr"], upTo: hours(4), tell: ["hr"], source },
  }),
  witness(
    "a delay told to the second before the first",
    "tells of a delay in order, and comes to an end",
    "tasks.debrief.escalation",
    [
      { after: { amount: 5, unit: "day" }, tell: ["hr"], source },
      { after: { amount: 1, unit: "day" }, tell: ["hr"], source },
    ],
  ),
];
