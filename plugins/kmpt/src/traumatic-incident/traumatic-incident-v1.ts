import { definePolicy } from "@dignity/plugin-sdk";

import { approval } from "../approval.ts";
import { committeeRoles } from "../committees.ts";
import { roles, seniorManager } from "../roles.ts";
import { read, said } from "../source.ts";
import { support } from "../support-routes.ts";
import { committeeReports } from "./committee-reports.ts";
import { facts } from "./facts.ts";
import { grants } from "./grants.ts";
import { indicators } from "./indicators.ts";
import { incidentSettings, incidentTasks } from "./incident-tasks.ts";
import { states } from "./states.ts";
import { supportSettings, supportTasks } from "./support-tasks.ts";
import { transitions } from "./transitions.ts";

export const traumaticIncidentV1 = definePolicy({
  id: "kmpt/traumatic-incident@1",
  title: "Support for staff after a traumatic or stressful incident",
  effectiveFrom: "2014-01-01",

  roles: { ...roles, seniorManager, ...committeeRoles },
  organisations: { employer: { label: "The Trust", is: "receiver" } },
  capacities: { employer: { label: "As employer", owner: "employer", source: said("4-6") } },
  facts,
  settings: { ...supportSettings, ...incidentSettings },

  jurisdiction: [{ when: {}, capacity: "employer", source: said("4-6") }],
  // The view of the person affected suffices: nothing is screened out.
  screening: [{ when: {}, goesTo: "immediate", source: said("109-117") }],
  levels: {},
  initial: "immediate",
  states,
  transitions,
  actions: {},
  tasks: { ...supportTasks, ...incidentTasks },
  support,
  grants,
  reports: committeeReports,
  reporterTakesOn: {
    roles: ["manager", "deputy"],
    source: read("95-98, 114", "whoever is to act, and reports it, has it"),
  },
  indicators,
  approval,
});
