import { choice, from, rule, text } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";
import { anywhere } from "./states.ts";

const reason = text("Why?");
const casework = { by: ["peopleServices"], needs: { reason } } as const;

/** What can happen beside the stages. */
export const otherTransitions = {
  becomesSexual: rule(
    "It is sexual misconduct",
    read("84", "once a hearing has begun it is heard there, by the chair", "must"),
    {
      path: from(["received", "informal", "facilitated", "investigation"], "sexualIntake"),
      by: ["peopleServices", "safetyLead", "investigator", "seniorManager"],
      needs: { reason },
      amends: ["sexual"],
    },
  ),
  investigateSexual: rule("Begin the investigation by a trained investigator", said("82"), {
    path: { sexualIntake: "sexualInvestigation" },
    by: ["seniorManager"],
    needs: { reason, training: choice("Is the investigator trained for it?", { trained: "Yes" }) },
    requires: [{ task: "safetyPlan", source: read("80-82", "people are made safe first") }],
  }),
  notSexual: rule(
    "The person does not hold it to be sexual: decide on a stage",
    read("9, 79", "the effect on the person decides, and nobody else's view"),
    {
      path: { sexualIntake: "received" },
      ...casework,
      needs: { reason, view: choice("What does the person say?", { notSexual: "It was not sexual" }) },
      amends: ["sexual"],
    },
  ),
  suspend: rule("Suspend: a neutral act", said("38-40, 43", "must"), {
    path: anywhere,
    by: ["seniorManager"],
    bySomebodyElseThan: ["investigation", "sexualInvestigation"],
    needs: { reason, contact: text("Who is the named contact?") },
    amends: ["suspended"],
  }),
  endSuspension: rule("End the suspension", said("41", "must"), {
    path: anywhere,
    by: ["seniorManager"],
    needs: { reason },
    amends: ["suspended"],
  }),
  personNamed: rule("Somebody has been named", said("94"), {
    path: { cultureReview: "received" },
    ...casework,
    amends: ["named", "actedAs", "sexual", "wish"],
  }),
  cultureLearned: rule("The review of the culture is finished", read("90-93", "what follows the review is not said"), {
    path: { cultureReview: "closed" },
    ...casework,
    requires: [{ task: "reviewCulture", source: said("90-93", "must") }],
  }),
  passOn: rule("Another policy has taken it over", said("86-88"), {
    path: { thirdParty: "passedOn" },
    by: ["peopleServices"],
  }),
  ours: rule("It was somebody who works here", added("what is learned later can bring it into scope"), {
    path: { thirdParty: "received" },
    ...casework,
    amends: ["byWhom", "named", "actedAs"],
  }),
  wrongOwner: rule("The other organisation's case: close, to be reported there", said("15"), {
    path: from(["received", "informal", "facilitated", "investigation", "sexualIntake"], "closed"),
    ...casework,
  }),
  withdrawn: rule("Withdrawn, and there is no need to go on without the person", said("99", "may"), {
    path: from(
      ["received", "informal", "facilitated", "investigation", "sexualIntake", "sexualInvestigation"],
      "monitoring",
    ),
    ...casework,
  }),
  recurred: rule("It has happened again", said("98"), {
    path: { monitoring: "received" },
    ...casework,
    amends: ["pattern", "serious", "wish"],
  }),
  close: rule("Close", said("95-96"), {
    path: { monitoring: "closed" },
    ...casework,
    requires: [{ task: "lastContact", source: said("96") }],
  }),
  reopen: rule("Take it up again", added("there is no way to question a closing; somebody else looks again"), {
    path: from(["closed", "passedOn"], "received"),
    by: ["peopleServices"],
    bySomebodyElseThan: ["close", "passOn", "withdrawn", "wrongOwner", "cultureLearned"],
    needs: { reason },
    amends: ["pattern", "serious", "wish"],
  }),
} as const;
