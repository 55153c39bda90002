import { choice, text } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";
import { anywhere } from "./states.ts";

const reason = text("Why?");
const casework = { by: ["peopleServices"], needs: { reason } } as const;

/** What can happen beside the stages. */
export const otherTransitions = {
  becomesSexual: {
    label: "It is sexual misconduct",
    path: {
      received: "sexualIntake",
      informal: "sexualIntake",
      facilitated: "sexualIntake",
      investigation: "sexualIntake",
      extendedInvestigation: "sexualIntake",
    },
    by: ["peopleServices", "safetyLead", "investigator", "seniorManager"],
    needs: { reason },
    amends: ["sexual"],
    source: read("84", "once a hearing has begun it is heard there, by the chair", "must"),
  },
  investigateSexual: {
    label: "Begin the investigation by a trained investigator",
    path: { sexualIntake: "sexualInvestigation" },
    by: ["seniorManager"],
    needs: { reason, training: choice("Is the investigator trained for it?", { trained: "Yes" }) },
    requires: [{ task: "safetyPlan", source: read("80-82", "people are made safe first") }],
    source: said("82"),
  },
  notSexual: {
    label: "The person does not hold it to be sexual: decide on a stage",
    path: { sexualIntake: "received" },
    ...casework,
    needs: { reason, view: choice("What does the person say?", { notSexual: "It was not sexual" }) },
    amends: ["sexual"],
    source: read("9, 79", "the effect on the person decides, and nobody else's view"),
  },
  suspend: {
    label: "Suspend: a neutral act",
    path: anywhere,
    by: ["seniorManager"],
    bySomebodyElseThan: ["investigation", "extendedInvestigation", "sexualInvestigation"],
    needs: { reason, contact: text("Who is the named contact?") },
    amends: ["suspended"],
    source: said("38-40, 43", "must"),
  },
  endSuspension: {
    label: "End the suspension",
    path: anywhere,
    by: ["seniorManager"],
    needs: { reason },
    amends: ["suspended"],
    source: said("41", "must"),
  },
  personNamed: {
    label: "Somebody has been named",
    path: { cultureReview: "received" },
    ...casework,
    amends: ["named", "actedAs", "sexual", "wish"],
    source: said("94"),
  },
  cultureLearned: {
    label: "The review of the culture is finished",
    path: { cultureReview: "closed" },
    ...casework,
    requires: [{ task: "reviewCulture", source: said("90-93", "must") }],
    source: read("90-93", "what follows the review is not said"),
  },
  passOn: {
    label: "Another policy has taken it over",
    path: { thirdParty: "passedOn" },
    by: ["peopleServices"],
    source: said("86-88"),
  },
  ours: {
    label: "It was somebody who works here",
    path: { thirdParty: "received" },
    ...casework,
    amends: ["byWhom", "named", "actedAs"],
    source: added("what is learned later can bring it into scope"),
  },
  wrongOwner: {
    label: "The other organisation's case: close, to be reported there",
    path: {
      received: "closed",
      informal: "closed",
      facilitated: "closed",
      investigation: "closed",
      sexualIntake: "closed",
    },
    ...casework,
    source: said("15"),
  },
  withdrawn: {
    label: "Withdrawn, and there is no need to go on without the person",
    path: {
      received: "monitoring",
      informal: "monitoring",
      facilitated: "monitoring",
      investigation: "monitoring",
      extendedInvestigation: "monitoring",
      sexualIntake: "monitoring",
      sexualInvestigation: "monitoring",
    },
    ...casework,
    source: said("99", "may"),
  },
  recurred: {
    label: "It has happened again",
    path: { monitoring: "received" },
    ...casework,
    amends: ["pattern", "serious", "wish"],
    source: said("98"),
  },
  close: {
    label: "Close",
    path: { monitoring: "closed" },
    ...casework,
    requires: [{ task: "lastContact", source: said("96") }],
    source: said("95-96"),
  },
  reopen: {
    label: "Take it up again",
    path: { closed: "received", passedOn: "received" },
    by: ["peopleServices"],
    bySomebodyElseThan: ["close", "passOn", "withdrawn", "wrongOwner", "cultureLearned"],
    needs: { reason },
    amends: ["pattern", "serious", "wish"],
    source: added("there is no way to question a closing; somebody else looks again"),
  },
} as const;
