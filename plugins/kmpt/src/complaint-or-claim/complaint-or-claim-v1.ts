import { definePolicy } from "@dignity/plugin-sdk";

import { approval } from "../approval.ts";
import { read, said } from "../source.ts";
import { reporterTakesOn } from "../stand-in.ts";
import { support } from "../support-routes.ts";
import { facts } from "./facts.ts";
import { grants, roles } from "./people.ts";
import { states } from "./states.ts";
import { settings, tasks } from "./tasks.ts";
import { transitions } from "./transitions.ts";

export const complaintOrClaimV1 = definePolicy({
  id: "kmpt/complaint-or-claim@1",
  title: "Support for staff complained of or claimed against",
  effectiveFrom: "2014-01-01",

  roles,
  organisations: { employer: { label: "The Trust", is: "receiver" } },
  capacities: { employer: { label: "As employer", owner: "employer", source: said("4-6") } },
  facts,
  settings,

  jurisdiction: [{ when: {}, capacity: "employer", source: said("4-6") }],
  // Support does not wait for whether the complaint or claim is right.
  screening: [
    {
      when: { matter: "ownComplaint" },
      goesTo: "ascertaining",
      source: read("200-201", "support over one's own complaint is named; it is ascertained alike"),
    },
    { when: {}, goesTo: "ascertaining", source: said("84-85") },
  ],
  levels: {},
  initial: "ascertaining",
  states,
  transitions,
  actions: {},
  tasks,
  support,
  grants,
  reporterTakesOn,
  approval,
});
