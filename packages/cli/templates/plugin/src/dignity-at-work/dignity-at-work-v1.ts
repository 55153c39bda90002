import { definePolicy, rule } from "@dignity/plugin-sdk";

import { added } from "../source.ts";
import { facts } from "./facts.ts";
import { grants, roles } from "./people.ts";
import { actions, levels, states } from "./states.ts";
import { settings, tasks } from "./tasks.ts";
import { transitions } from "./transitions.ts";

/**
 * The first version of one pathway. While no organisation uses it you may change it as you like; once
 * `dignity policy check --publish` has recorded it, a change is a new version beside it: dignity-at-work-v2.ts.
 */
export const dignityAtWorkV1 = definePolicy({
  id: "your-trust/dignity-at-work@1",
  title: "Dignity at Work",
  effectiveFrom: "2026-01-01",

  roles,
  organisations: { employer: { label: "Your Trust", is: "receiver" } },
  capacities: { employer: rule("As employee", added("every case is the Trust's own"), { owner: "employer" }) },
  facts,
  settings,

  // Whose case it becomes. Both lists are read from the top: the first that matches decides, the last matches all.
  jurisdiction: [{ when: {}, capacity: "employer", source: added("every case is the Trust's own") }],
  // What the facts suggest: a level, or a state outside the levels.
  screening: [
    { when: { by: "public" }, goesTo: "otherProcedure", source: added("this procedure is about colleagues") },
    { when: { serious: true }, suggests: "formal", source: added("threats, harm and discrimination are serious") },
    { when: {}, suggests: "informal", source: added("what is not serious is settled by talking, if it can be") },
  ],
  levels,
  initial: "assessing",
  states,
  transitions,
  actions,
  tasks,
  // Where support can be had; who answers there, and where, the organisation records itself.
  support: {
    occupationalHealth: rule("Occupational Health", added("an example of a route")),
    speakUp: rule("Freedom to Speak Up Guardian", added("an example of a route")),
  },
  grants,
  // A line manager who reports something takes it on, unless they are part of it.
  reporterTakesOn: {
    roles: ["manager"],
    unless: { managerInvolved: true },
    source: added("whoever knows of it begins, and nobody judges their own part"),
  },
  // The bodies that have to agree to a version. That they did is recorded in the plugin's `approvals`.
  approval: { board: rule("The Board", added("an example of a body that approves policies")) },
});
