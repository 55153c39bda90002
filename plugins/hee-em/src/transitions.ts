import { action, level, text } from "@dignity/plugin-sdk";

import { leads } from "./roles.ts";
import { added, read } from "./source.ts";

const reason = text("Why?");
const formalLeads = ["caseLead", "investigator"] as const;
const nobodyNamed = added("the document names nobody to decide");
const noExit = added("the chart shows no way out of formal proceedings but its action");

export const transitions = {
  confirmNotBullying: {
    label: "Confirm: not bullying or harassment",
    path: { screenedOut: "notBullying", levelling: "notBullying" },
    by: leads,
    needs: { reason },
    source: read("64-72", "the list is said; who decides is not"),
  },
  notScreenedOut: {
    label: "It is to be dealt with after all",
    path: { screenedOut: "levelling", zeroTolerance: "levelling" },
    by: leads,
    needs: { reason },
    amends: ["perpetrator", "named", "actedAs", "type", "onlyLegitimate", "constructive", "undermining"],
    source: nobodyNamed,
  },
  determineLevel: {
    label: "Decide the level",
    path: { levelling: "entryOfLevel" },
    by: leads,
    needs: { level: level("Which level is it (Table 2)?"), reason },
    source: read("159-161", "the chart cites Table 1; the levels are in Table 2, and nobody is named to decide"),
  },
  relevel: {
    label: "Change the level",
    path: {
      box1: "entryOfLevel",
      box2: "entryOfLevel",
      box3: "entryOfLevel",
      box4: "entryOfLevel",
      monitoringM1: "entryOfLevel",
      monitoringM2: "entryOfLevel",
    },
    by: leads,
    needs: { level: level("Which level is it now (Table 2)?"), reason },
    source: added("what is learned later can raise or lower the level"),
  },
  personIdentified: {
    label: "Somebody has been identified as responsible",
    path: { levelling: "levelling", box1: "box1", box2: "box2" },
    by: leads,
    needs: { reason },
    amends: ["named", "actedAs", "type", "pattern", "complaint", "listedAct"],
    source: added("what is learned later is recorded; the level is then decided again"),
  },
  resolved: {
    label: "Resolved",
    path: { box1: "monitoringM1", box2: "monitoringM2", box3: "monitoringM2" },
    by: leads,
    needs: { reason },
    source: read("182-230, 262-264", "each Yes leads to the monitoring below it"),
  },
  notResolved: {
    label: "Not resolved",
    path: { box1: "box2", box2: "box3", box3: "box4" },
    by: leads,
    needs: { reason },
    source: read("182-264", "each No leads to the next box"),
  },
  goFormal: {
    label: "Take up a formal complaint",
    path: { box2: "box3" },
    by: leads,
    needs: { reason },
    amends: ["complaint"],
    source: read("98-109", "an isolated incident with a formal complaint fits neither level"),
  },
  recordAction: {
    label: "Record a definitive action",
    path: { box3: "box3" },
    by: formalLeads,
    needs: { action: action("Which action was taken?"), reason },
    requires: [{ task: "investigation", source: read("239-245", "the action follows from the investigation") }],
    source: read("245", "who takes the action is not named: the body that investigates"),
  },
  conclude: {
    label: "Upheld: record the action and conclude",
    path: { box4: "monitoringM2" },
    by: formalLeads,
    needs: { action: action("Which action was taken?"), reason },
    requires: [{ task: "investigation", source: read("254-260", "the action follows from the investigation") }],
    source: read("260", "the action is said; monitoring after it is not"),
  },
  resolvedOtherwise: {
    label: "Resolved otherwise",
    path: { box4: "monitoringM2" },
    by: formalLeads,
    needs: { reason },
    source: noExit,
  },
  notUpheld: {
    label: "Not upheld",
    path: { box3: "ended", box4: "ended" },
    by: formalLeads,
    needs: { reason },
    source: noExit,
  },
  unfounded: {
    label: "Close as unfounded",
    path: { levelling: "ended", box1: "ended", box2: "ended" },
    by: leads,
    needs: { reason },
    source: added("an unfounded case can always be closed"),
  },
  withdrawn: {
    label: "Withdrawn",
    path: { levelling: "ended", box2: "ended", box3: "ended", box4: "ended" },
    by: leads,
    needs: { reason },
    source: added("the document does not speak of withdrawal"),
  },
  wrongOwner: {
    label: "Another organisation's case: close, to be opened anew",
    path: { screenedOut: "ended", levelling: "ended", box1: "ended", box2: "ended", box3: "ended", box4: "ended" },
    by: leads,
    needs: { reason },
    source: added("a case never changes its owner"),
  },
  recurred: {
    label: "It has happened again",
    path: { monitoringM1: "levelling", monitoringM2: "levelling" },
    by: leads,
    needs: { reason },
    amends: ["pattern", "complaint", "listedAct"],
    source: added("monitoring is said to continue; what follows from a recurrence is not"),
  },
  endMonitoring: {
    label: "End monitoring",
    path: { monitoringM1: "ended", monitoringM2: "ended" },
    by: leads,
    needs: { reason },
    source: added("monitoring has no end in the chart"),
  },
  endZeroTolerance: {
    label: "Dealt with under zero tolerance",
    path: { zeroTolerance: "ended" },
    by: leads,
    needs: { reason },
    source: added("what the employer's policy does is not in this one"),
  },
  review: {
    label: "Look at it again",
    path: { notBullying: "levelling", ended: "levelling" },
    by: ["reviewer"],
    bySomebodyElseThan: ["confirmNotBullying", "unfounded", "notUpheld", "withdrawn", "wrongOwner", "endMonitoring"],
    needs: { reason },
    source: added("there is no appeal in the document; somebody else looks again"),
  },
} as const;
