import { definePolicy } from "@dignity/plugin-sdk";

import { approval } from "../approval.ts";
import { read, said } from "../source.ts";
import { reporterTakesOn } from "../stand-in.ts";
import { support } from "../support-routes.ts";
import { facts } from "./facts.ts";
import { matterTasks } from "./matter-tasks.ts";
import { grants, roles } from "./people.ts";
import { peopleTasks } from "./people-tasks.ts";
import { settings } from "./settings.ts";
import { states } from "./states.ts";
import { transitions } from "./transitions.ts";

export const zeroToleranceV1 = definePolicy({
  id: "kmpt/zero-tolerance@1",
  title: "Zero tolerance of discriminatory behaviour",
  effectiveFrom: "2014-01-01",

  roles,
  organisations: { employer: { label: "The Trust", is: "receiver" } },
  capacities: { employer: { label: "As employer", owner: "employer", source: said("558-564") } },
  facts,
  settings,

  jurisdiction: [{ when: {}, capacity: "employer", source: said("558-564") }],
  screening: [
    { when: { byWhom: "colleague", towards: "staff" }, goesTo: "dignityAtWork", source: said("560-561") },
    {
      when: { discriminatory: false },
      goesTo: "notDiscriminatory",
      source: read("558-564, 599-602", "discriminatory behaviour only, and as it was felt"),
    },
    { when: {}, goesTo: "underWay", source: said("558-564, 718-719") },
  ],
  levels: {},
  initial: "underWay",
  states,
  transitions,
  actions: {},
  tasks: { ...matterTasks, ...peopleTasks },
  support,
  grants,
  reporterTakesOn,
  approval,
});
