import { definePolicy, rule } from "@dignity/plugin-sdk";

import { theTrustsOwn } from "../frame.ts";
import { read, said } from "../source.ts";
import { reporterTakesOn } from "../stand-in.ts";
import { facts } from "./facts.ts";
import { states, transitions } from "./flow.ts";
import { grants, roles } from "./people.ts";
import { settings, tasks } from "./tasks.ts";

export const zeroToleranceV1 = definePolicy({
  id: "kmpt/zero-tolerance@1",
  title: "Zero tolerance of discriminatory behaviour",
  ...theTrustsOwn,
  capacities: { employer: rule("As employer", said("558-564"), { owner: "employer" }) },
  jurisdiction: [{ when: {}, capacity: "employer", source: said("558-564") }],
  roles,
  facts,
  settings,

  screening: [
    { when: { byWhom: "colleague", towards: "staff" }, goesTo: "dignityAtWork", source: said("560-561") },
    {
      when: { discriminatory: false },
      goesTo: "notDiscriminatory",
      source: read("558-564, 599-602", "discriminatory behaviour only, and as it was felt"),
    },
    { when: {}, goesTo: "underWay", source: said("558-564, 718-719") },
  ],
  initial: "underWay",
  states,
  transitions,
  tasks,
  grants,
  reporterTakesOn,
});
