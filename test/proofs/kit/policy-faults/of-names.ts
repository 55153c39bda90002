import type { PolicyFault } from "../fault.ts";
import { inPolicy } from "./plant.ts";

const bmh = inPolicy("hee-em/bullying@1");
const incident = inPolicy("kmpt/traumatic-incident@1");

const declared = "names only what it declares";
const possible = "rests its conditions on answers that can be given";
const outcome = "requires of a task only an outcome that it can have";

/** What the compiler would have said, had the policy come as TypeScript and not as JSON. */
export const faultsOfNames: readonly PolicyFault[] = [
  bmh("work for a role that is not there", declared, "tasks.investigation.by.0", "investigater"),
  bmh("a path to a state that is not there", declared, "transitions.goFormal.path.box2", "box7"),
  bmh("a level shared in a state that is not there", declared, "levels.low.sharedWithPartners.during.0", "box0"),
  bmh("a requirement of a task that is not there", declared, "transitions.conclude.requires.0.task", "enquiry"),
  bmh(
    "a step kept from whoever took one that is not there",
    declared,
    "transitions.review.bySomebodyElseThan.0",
    "decide",
  ),
  incident("a delay told to a role that is not there", declared, "tasks.interview.escalation.0.tell.0", "boss"),
  bmh("a time counted from a task that is not there", declared, "tasks.investigation.due.from", { task: "enquiry" }),
  bmh("a condition on a fact that is not asked", possible, "screening.0.when", { offender: "patient" }),
  bmh("a condition on an option that is not offered", possible, "jurisdiction.0.when.perpetrator", "visitor"),
  incident("a task under a condition of the wrong kind", possible, "tasks.datixInjury.when", { absent: "yes" }),
  bmh("an answer required when another is impossible", possible, "facts.constructive.requiredWhen", {
    onlyLegitimate: "so",
  }),
  bmh(
    "a requirement of an outcome that the task has not",
    outcome,
    "transitions.conclude.requires.0.outcome",
    "abandoned",
  ),
];
