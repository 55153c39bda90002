import { definePolicy, rule, workingDays } from "@dignity/plugin-sdk";

import { facts } from "./facts.ts";
import { peopleTasks, receiptTasks, sexualTasks } from "./other-tasks.ts";
import { otherTransitions } from "./other-transitions.ts";
import { grants, roles, support } from "./people.ts";
import { added, read, said } from "./source.ts";
import { stageTasks } from "./stage-tasks.ts";
import { stageTransitions } from "./stage-transitions.ts";
import { actions, levels, states } from "./states.ts";

export const dignityAtWorkV1 = definePolicy({
  id: "northmoor/dignity-at-work@1",
  title: "Dignity at Work",
  effectiveFrom: "2026-01-01",

  roles,
  organisations: {
    trust: { label: "Northmoor Hospitals NHS Trust", is: "receiver" },
    // The vocabulary knows one other organisation beside the one in which a concern arose: the one that leads a programme.
    bank: { label: "Northmoor Staff Bank, which the Trust hosts", is: "programmeLead" },
  },
  capacities: {
    trust: rule("In a Trust post", said("10"), { owner: "trust" }),
    bank: rule("On a Bank shift", said("11"), { owner: "bank" }),
  },
  facts,
  settings: {
    promptly: rule("Time for the informal conversation", read("45", "“promptly” is no time")),
    papersWithin: rule("Time for giving the papers before a hearing", read("68", "“beforehand” is no time")),
    reviewEvery: rule(
      "How often to ask what keeps a case from going on",
      added("the document gives no time: none until the organisation sets one"),
    ),
    contactEvery: rule("How often to keep in touch after a case", said("96")),
  },

  jurisdiction: [
    {
      when: { byWhom: ["patient", "visitor", "contractor"] },
      capacity: "trust",
      source: read("86-88", "it is passed on from where it arose"),
    },
    { when: { named: false }, capacity: "trust", source: read("90", "the area is the Trust's") },
    {
      when: { actedAs: ["notKnown", "ownWardBankShift"] },
      capacity: "undecided",
      source: read(
        "12-13",
        "whose “employer” is meant is not clear, and “normally” leaves it open: somebody finds out",
      ),
    },
    { when: { actedAs: "bankShift" }, capacity: "bank", source: said("11") },
    { when: {}, capacity: "trust", source: said("10") },
  ],
  triage: rule("Find out in which capacity they acted", said("13-14"), { by: ["intake"], within: workingDays(2) }),

  screening: [
    { when: { byWhom: ["patient", "visitor", "contractor"] }, goesTo: "thirdParty", source: said("86-88") },
    { when: { named: false }, goesTo: "cultureReview", source: said("90", "must") },
    { when: { sexual: true }, goesTo: "sexualIntake", source: said("79", "must") },
    { when: { wish: "formal" }, suggests: "formal", source: said("57") },
    { when: { pattern: "repeated", serious: true }, suggests: "formal", source: said("57") },
    {
      when: { wish: "mediation" },
      suggests: "facilitated",
      source: read("25, 50", "the stage is decided with the person"),
    },
    { when: {}, suggests: "informal", source: read("25, 44", "the mildest stage, unless more is asked for") },
  ],
  levels,
  initial: "received",
  states,
  transitions: { ...stageTransitions, ...otherTransitions },
  actions,
  tasks: { ...receiptTasks, ...stageTasks, ...sexualTasks, ...peopleTasks },
  support,
  grants,
  approval: {
    consultative: rule("Joint Consultative Committee, with staff side", said("105")),
    people: rule("People Committee of the Board", said("105")),
  },
});
