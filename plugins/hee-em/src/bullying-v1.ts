import { definePolicy, rule, setting } from "@dignity/plugin-sdk";

import { cultureTasks } from "./culture-tasks.ts";
import { facts } from "./facts.ts";
import { actions, levels, states, transitions } from "./flow.ts";
import { indicators } from "./indicators.ts";
import { grants, roles } from "./people.ts";
import { reviews } from "./reviews.ts";
import { added, read, said } from "./source.ts";
import { support } from "./support-routes.ts";
import { formalTasks, informalTasks, letters } from "./tasks-towards-people.ts";

const noTimeGiven = added("the document gives no time at all; until the organisation sets one there is none");
const likePatients = read("155-156", "only patients are named; others from outside are read alike");
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
    employer: rule(
      "In their job at the trust or practice",
      read("143-144, 149-150, 207, 237-239, 252-254", "in all three boxes of the chart"),
      { owner: "employer" },
    ),
    educationBody: rule("In their role for HEE EM", read("144-146, 150-153, 209, 241, 256", "not the post held"), {
      owner: "educationBody",
    }),
  },
  facts,
  settings: {
    triageWithin: rule("How soon the capacity is found out", noTimeGiven),
    decideEvery: rule("How often to ask for a decision that is awaited", noTimeGiven),
    cultureWithin: rule("Time for the work on culture", noTimeGiven),
    informalWithin: rule("Time for informal action", noTimeGiven),
    formalWithin: rule("Time for formal proceedings", noTimeGiven),
    tellLeadAfter: rule("How long after its time an undone step is told to the case lead", noTimeGiven),
    reviewEvery: rule("How often to ask whether it is resolved", noTimeGiven),
    monitorEvery: rule("How often to look at surveys and visits", noTimeGiven),
    respondWithin: rule("How soon to record what is done about a red result", noTimeGiven),
    reprisalCheckEvery: rule("How often to ask about reprisals", noTimeGiven),
  },

  jurisdiction: [
    { when: { perpetrator: "patient" }, capacity: "employer", source: said("155-156", "must") },
    { when: { perpetrator: "outsider" }, capacity: "employer", source: likePatients },
    { when: { named: false }, capacity: "employer", source: read("139-141", "low level is kept where it arose") },
    { when: { actedAs: "notKnown" }, capacity: "undecided", source: added("held until the role is known") },
    {
      when: { actedAs: "educationRole" },
      capacity: "educationBody",
      source: read("144-146, 150-153", "not the post held"),
    },
    { when: {}, capacity: "employer", source: read("143-144, 149-150", "the role acted in, not the post held") },
  ],
  triage: rule("Find out in which role they acted", added("the document does not say who decides"), {
    by: ["triage"],
    within: setting("triageWithin"),
  }),

  screening: [
    { when: { perpetrator: "patient" }, goesTo: "zeroTolerance", source: said("155-156", "must") },
    { when: { perpetrator: "outsider" }, goesTo: "zeroTolerance", source: likePatients },
    {
      when: { onlyLegitimate: true, constructive: true, undermining: false, listedAct: "none" },
      goesTo: "screenedOut",
      source: read("26-27, 64-72, 103-109", "a condition is read into the “should”; undermining is not excepted"),
    },
    {
      when: { listedAct: listed },
      suggests: "high",
      source: read("103-109", "high even once, unless somebody records why not"),
    },
    { when: { named: true, pattern: "persistent" }, suggests: "high", source: said("103-104") },
    {
      when: { complaint: "formal" },
      suggests: "mid",
      source: read("98-109", "fits neither level; it can go straight to Box 3"),
    },
    { when: { named: true, complaint: "informal" }, suggests: "mid", source: said("98-101") },
    { when: { named: true }, suggests: "mid", source: read("91-101", "not low: somebody is responsible") },
    { when: { named: false, complaint: "none" }, suggests: "low", source: said("91-96") },
    { when: {}, suggests: "mid", source: read("95-101", "a complaint is more than noise, though nobody is named") },
  ],

  levels,
  initial: "levelling",
  states,
  transitions,
  actions,
  tasks: { ...reviews, ...cultureTasks, ...informalTasks, ...formalTasks, ...letters },
  support,
  grants,
  indicators,
});
