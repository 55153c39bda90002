import { level, person, sourcesIn, yesNo } from "@dignity/plugin-sdk";

import type { PolicyFault } from "../fault.ts";
import { inPlugin, inPolicy } from "./plant.ts";

const bmh = inPolicy("hee-em/bullying@1");
const witness = inPolicy("kmpt/witness@1");
const plugin = inPlugin("hee-em");

const source = sourcesIn("A planted fault").added("to see whether it is found");
const inPlace = "asks each question where it can be answered";
const joint = "shares work only with partners that there are, and in states in which there is any";
const step = "can make every transition";
const outcome = "requires of a task only an outcome that it can have";
const words = "is written in the words of a policy";
const names = "has a name in lower case, and its versions under it";

/** What is asked, shared or waited for where it cannot be. */
export const faultsOfForms: readonly PolicyFault[] = [
  witness("a report that names who is to help", inPlace, "facts.companion", {
    ...person("Who?", "hr"),
    optional: true,
  }),
  witness("a report that gives the level", inPlace, "facts.level", { ...level("Which?"), optional: true }),
  bmh("a level asked twice", inPlace, "transitions.determineLevel.needs.other", level("And which besides?")),
  bmh("a level given where it becomes nothing", inPlace, "tasks.investigation.asks.level", level("Which level?")),
  witness("an answer that waits for itself", inPlace, "facts.paid", yesNo("Paid?", { requiredWhen: { paid: true } })),
  witness("a choice of nothing", words, "facts.forum.options", {}),
  witness("tasks for partners that there are not", joint, "tasks.debrief.partnersToo", ["concluded"]),
  bmh("tasks for partners where there is none to do", joint, "tasks.feedback.partnersToo", ["ended"]),
  bmh("a case at rest that partners go on reading", joint, "levels.low.sharedWithPartners.during", ["ended"]),
  witness("a step that waits for what was never owed there", step, "transitions.concluded.path.concluded", "called"),
  witness("a step that no case's facts allow", step, "transitions.concluded.when", { forum: "employmentTribunal" }),
  witness("a requirement that two answers contradict", step, "transitions.concluded.requires.-1", {
    task: "tribunalPreparation",
    source,
  }),
  witness("a requirement of no outcome", words, "transitions.concluded.requires.0.outcome", []),
  witness(
    "a requirement of one outcome that there is not, among others",
    outcome,
    "transitions.concluded.requires.0.outcome",
    ["done", "refused"],
  ),
  witness(
    "a requirement of what cannot be waived",
    outcome,
    "transitions.concluded.requires.0.outcome",
    "notApplicable",
  ),
  witness("answers required of what was declined", outcome, "transitions.concluded.requires.0", {
    task: "preparation",
    outcome: "declined",
    answers: { legal: "assisted" },
    source,
  }),
  witness("work for nobody", words, "tasks.debrief.by", []),
  witness("a task in no state", words, "tasks.debrief.during", []),
  witness("a task under none of several conditions", words, "tasks.debrief.when", []),
  witness("a delay told to nobody", words, "tasks.debrief.escalation.0.tell", []),
  plugin("a version that is numbered twice over", names, "policies.0.id", "hee-em/bullying@01"),
  plugin("a version without a number", names, "policies.0.id", "hee-em/bullying"),
  plugin("a pathway in another alphabet", names, "policies.0.id", "hee-em/bullуing@1"),
  plugin("a plugin that is nobody's", "is written in the words of a plugin", "publisher", " "),
  plugin("an approval on a day that there is not", "is written in the words of a plugin", "approvals", {
    "hee-em/bullying@1": [{ by: "board", decision: "approved", on: "2026-13-01" }],
  }),
];
