import { days, hours, months, setting, sourcesIn, workingDays } from "@dignity/plugin-sdk";

import type { PolicyFault } from "../fault.ts";
import { inPolicy } from "./plant.ts";

const bmh = inPolicy("hee-em/bullying@1");
const incident = inPolicy("kmpt/traumatic-incident@1");
const witness = inPolicy("kmpt/witness@1");
const northmoor = inPolicy("northmoor/dignity-at-work@1");

const source = sourcesIn("A planted fault").added("to see whether it is found");
const words = "is written in the words of a policy";
const whole = "counts every time in whole units, and none backwards";
const inOrder = "tells of a delay in order, and comes to an end";
const starts = "starts each time that counts from another task";
const open = "leaves no hard or statutory limit open";

const rung = (after: object, role: string) => ({ after, tell: [role], source });
const startedBy = (task: string) => ({ within: days(2), from: { task }, clock: "soft" });

const giving = "gives more time only where there is time to give";
const extendable = (clock: string, upTo: object) => ({
  within: days(10),
  from: "entry",
  clock,
  extension: { by: ["hr"], upTo, tell: ["hr"], source },
});

/** Times that nobody can reckon with, that never begin, or that nobody hears of. */
export const faultsOfTimes: readonly PolicyFault[] = [
  bmh("half a month", whole, "settings.reviewEvery.default", months(0.5)),
  witness("more days than anybody can count", whole, "tasks.keepInTouch.every", workingDays(Number.MAX_SAFE_INTEGER)),
  bmh("a triage that ended before it began", whole, "triage.escalation", [rung(hours(-1), "triage")]),
  witness("a unit of time that there is not", words, "tasks.keepInTouch.every", { amount: 1, unit: "fortnight" }),
  witness("a time that is open because another is", words, "settings.contactEvery.default", setting("tellHrAfter")),
  witness("a time that is as long as itself", words, "settings.contactEvery.default", setting("contactEvery")),
  witness(
    "a review at once, over and over",
    "lets time pass before something comes round again",
    "settings.contactEvery.default",
    days(0),
  ),
  witness("a hard limit of which nobody knows how long it is", open, "tasks.debrief.due.clock", "hard"),
  witness("a limit by law of which nobody knows how long it is", open, "tasks.debrief.due.clock", "statutory"),
  witness("more time of which there is none", giving, "tasks.debrief.due", extendable("soft", days(0))),
  northmoor("more time, and not once", words, "tasks.investigation.due.extension.times", 0),
  northmoor("more time one and a half times", words, "tasks.investigation.due.extension.times", 1.5),
  northmoor("more time, and nobody told", words, "tasks.investigation.due.extension.tell", []),
  witness("more time than the law gives", giving, "tasks.debrief.due", extendable("statutory", days(2))),
  bmh("a triage whose delay is told to the second before the first", inOrder, "triage.escalation", [
    rung(days(5), "triage"),
    rung(days(1), "triage"),
  ]),
  bmh("a result of which the second is reminded before the first", inOrder, "indicators.visits.marks.red.reminders", [
    rung(days(9), "caseLead"),
    rung(days(1), "caseLead"),
  ]),
  witness(
    "a ladder of more rungs than there is room for",
    inOrder,
    "tasks.debrief.escalation",
    Array.from({ length: 120 }, (_, at) => rung(days(at), "hr")),
  ),
  northmoor("a time that starts when it has run out", starts, "tasks.outcomeLetter.due", startedBy("lodging")),
  witness(
    "a time that starts with what is done elsewhere",
    "lets what starts a time be owed before it, or with it",
    "tasks.preparation.due",
    startedBy("tribunalPreparation"),
  ),
  witness("a time that starts with what comes after", starts, "tasks.accompaniment.due", startedBy("debrief")),
  incident("a time that counts from a day that nobody has", words, "tasks.interview.due.from", "birth"),
  witness("a first day that there is not", words, "effectiveFrom", "2026-02-30"),
  witness("a first day with an hour", words, "effectiveFrom", "2026-04-01T09:00:00Z"),
];
