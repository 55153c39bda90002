import { choice, yesNo } from "@dignity/plugin-sdk";

import { managerInvolved } from "../stand-in.ts";

/** What a report is asked. Whether it was traumatic is not: the view of the person affected suffices. */
export const facts = {
  byWhom: choice("Who caused it?", {
    serviceUser: "A service user",
    visitor: "A visitor, carer, contractor or other person from outside",
    colleague: "A colleague",
    nobody: "Nobody: an accident, a death, a major incident",
  }),
  violent: yesNo("Was there violence to staff?"),
  criminal: yesNo("Might it be a crime?"),
  discriminatory: yesNo("Was it discriminatory?"),
  bullyingAlleged: yesNo("Is bullying or harassment alleged?"),
  absent: yesNo("Has the person affected been absent from work because of it?"),
  meetingRequested: yesNo("Has a meeting with a senior manager been asked for?"),
  managerInvolved,
  riddor: choice(
    "If it was assessed under RIDDOR: with what result?",
    {
      notReportable: "Not reportable",
      specifiedInjury: "Reportable: death or specified injury",
      overSevenDays: "Reportable: more than seven days unable to work",
    },
    { optional: true },
  ),
};
