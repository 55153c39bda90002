import { definePolicy, setting } from "@dignity/plugin-sdk";

import { cultureTasks } from "./culture-tasks.ts";
import { facts } from "./facts.ts";
import { indicators } from "./indicators.ts";
import { reviews } from "./reviews.ts";
import { grants, roles } from "./roles.ts";
import { added, read, said } from "./source.ts";
import { actions, levels, states } from "./states.ts";
import { formalTasks, informalTasks } from "./tasks-towards-people.ts";
import { support } from "./support-routes.ts";
import { transitions } from "./transitions.ts";

const noTimeGiven = added("the document gives no time at all; until the organisation sets one there is none");
const likePatients = read(
  "155-156",
  "only patients are named; others from outside are the employer's to deal with, too",
);
const listed = [
  "rumourOrInsult",
  "ridicule",
  "exclusion",
  "unfairTreatment",
  "sexualAdvance",
  "overload",
  "blocked",
] as const;

export const bullyingV1 = definePolicy({
  id: "hee-em/bullying@1",
  title: "Bullying, harassment and undermining in the workplace",
  effectiveFrom: "2014-01-01",

  roles,
  organisations: {
    employer: { label: "The trust or practice where it arose", is: "receiver" },
    educationBody: { label: "HEE EM, which leads the programme", is: "programmeLead" },
  },
  capacities: {
    employer: {
      label: "In their job at the trust or practice",
      owner: "employer",
      source: read("143-144, 149-150", "the role acted in decides, in all three boxes of the chart"),
    },
    educationBody: {
      label: "In their role for HEE EM",
      owner: "educationBody",
      source: read("144-146, 150-153, 209, 241, 256", "the role acted in decides, not the post held"),
    },
  },
  facts,
  settings: {
    triageWithin: { label: "How soon the capacity is found out", source: noTimeGiven },
    decideEvery: { label: "How often to ask for a decision that is awaited", source: noTimeGiven },
    cultureWithin: { label: "Time for the work on culture", source: noTimeGiven },
    informalWithin: { label: "Time for informal action", source: noTimeGiven },
    formalWithin: { label: "Time for formal proceedings", source: noTimeGiven },
    tellLeadAfter: { label: "How long after its time an undone step is told to the case lead", source: noTimeGiven },
    reviewEvery: { label: "How often to ask whether it is resolved", source: noTimeGiven },
    monitorEvery: { label: "How often to look at surveys and visits", source: noTimeGiven },
    reprisalCheckEvery: { label: "How often to ask about reprisals", source: noTimeGiven },
  },

  jurisdiction: [
    { when: { perpetrator: "patient" }, capacity: "employer", source: said("155-156", "must") },
    { when: { perpetrator: "outsider" }, capacity: "employer", source: likePatients },
    {
      when: { named: false },
      capacity: "employer",
      source: read("139-141", "low level is worked on together; it is kept where it arose"),
    },
    {
      when: { actedAs: "notKnown" },
      capacity: "undecided",
      source: added("the role decides whose case it is: held until it is known"),
    },
    {
      when: { actedAs: "educationRole" },
      capacity: "educationBody",
      source: read("144-146, 150-153", "the role acted in decides, not the post held"),
    },
    {
      when: {},
      capacity: "employer",
      source: read("143-144, 149-150", "the role acted in decides, not the post held"),
    },
  ],
  triage: {
    label: "Find out in which role they acted",
    by: ["triage"],
    within: setting("triageWithin"),
    source: added("the document does not say who decides"),
  },

  screening: [
    { when: { perpetrator: "patient" }, goesTo: "zeroTolerance", source: said("155-156", "must") },
    { when: { perpetrator: "outsider" }, goesTo: "zeroTolerance", source: likePatients },
    {
      when: { onlyLegitimate: true, constructive: true, undermining: false },
      goesTo: "screenedOut",
      source: read("26-27, 64-72", "a condition is read into the “should”; undermining is not among the exceptions"),
    },
    {
      when: { listedAct: listed },
      suggests: "high",
      source: read("103-109", "a listed act is high even once, unless somebody records why not"),
    },
    { when: { named: true, pattern: "persistent" }, suggests: "high", source: said("103-104") },
    {
      when: { complaint: "formal" },
      suggests: "mid",
      source: read("98-109", "isolated with a formal complaint fits neither level; it can go straight to Box 3"),
    },
    { when: { named: true, complaint: "informal" }, suggests: "mid", source: said("98-101") },
    {
      when: { named: true },
      suggests: "mid",
      source: read("91-101", "somebody is responsible, so it is not low, though nobody has complained"),
    },
    { when: { complaint: "none" }, suggests: "low", source: said("91-96") },
    { when: {}, suggests: "mid", source: read("95-101", "a complaint is more than noise, though nobody is named") },
  ],

  levels,
  initial: "levelling",
  states,
  transitions,
  actions,
  tasks: { ...reviews, ...cultureTasks, ...informalTasks, ...formalTasks },
  support,
  grants,
  indicators,
});
