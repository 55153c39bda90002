import { definePolicy } from "@dignity/plugin-sdk";

import { approval } from "../approval.ts";
import { read, said } from "../source.ts";
import { reporterTakesOn } from "../stand-in.ts";
import { support } from "../support-routes.ts";
import { committeeReports } from "./committee-reports.ts";
import { facts } from "./facts.ts";
import { grants, roles } from "./people.ts";
import { states } from "./states.ts";
import { settings, tasks } from "./tasks.ts";
import { transitions } from "./transitions.ts";

export const witnessV1 = definePolicy({
  id: "kmpt/witness@1",
  title: "Support for staff called as a witness",
  effectiveFrom: "2014-01-01",

  roles,
  organisations: { employer: { label: "The Trust", is: "receiver" } },
  capacities: { employer: { label: "As employer", owner: "employer", source: said("229-230") } },
  facts,
  settings,

  jurisdiction: [{ when: {}, capacity: "employer", source: said("229-230") }],
  screening: [{ when: {}, goesTo: "called", source: read("196-198, 229-232", "every witness of the Trust's staff") }],
  levels: {},
  initial: "called",
  states,
  transitions,
  actions: {},
  tasks,
  support,
  grants,
  reports: committeeReports,
  reporterTakesOn,
  approval,
});
