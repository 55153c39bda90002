import { definePolicy, rule } from "@dignity/plugin-sdk";

import { theTrustsOwn } from "../frame.ts";
import { read, said } from "../source.ts";
import { reporterTakesOn } from "../stand-in.ts";
import { committeeReports } from "./committee-reports.ts";
import { facts } from "./facts.ts";
import { states, transitions } from "./flow.ts";
import { incidentSettings, incidentTasks } from "./incident-tasks.ts";
import { indicators, surveySettings } from "./indicators.ts";
import { grants, roles } from "./people.ts";
import { supportSettings, supportTasks } from "./support-tasks.ts";

export const traumaticIncidentV1 = definePolicy({
  id: "kmpt/traumatic-incident@1",
  title: "Support for staff after a traumatic or stressful incident",
  ...theTrustsOwn,
  capacities: { employer: rule("As employer", said("4-6"), { owner: "employer" }) },
  jurisdiction: [{ when: {}, capacity: "employer", source: said("4-6") }],
  roles,
  facts,
  settings: { ...supportSettings, ...incidentSettings, ...surveySettings },

  // The view of the person affected suffices: nothing is screened out.
  screening: [{ when: {}, goesTo: "immediate", source: said("109-117") }],
  initial: "immediate",
  states,
  transitions,
  tasks: { ...supportTasks, ...incidentTasks },
  grants,
  reports: committeeReports,
  reporterTakesOn: {
    ...reporterTakesOn,
    source: read("95-101, 114", "whoever is to act, and reports it, has it; not where they have a part in it"),
  },
  indicators,
});
