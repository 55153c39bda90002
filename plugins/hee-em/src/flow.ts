import { action, alike, from, level, rule, staying, text } from "@dignity/plugin-sdk";

import { leads } from "./people.ts";
import { added, read, said } from "./source.ts";

export const levels = {
  low: rule(
    "Low level: background culture, nobody noted as responsible, no outright complaint",
    read("91-96, 163-180", "the chart's first column"),
    {
      entersAt: "box1",
      sharedWithPartners: {
        during: ["box1", "box2", "monitoringM1", "monitoringM2"],
        source: read(
          "139-141, 163-166, 186-202, 219-221",
          "managed together is read as sharing it, until it is formal",
        ),
      },
    },
  ),
  mid: rule(
    "Mid-level: isolated incidents, informal complaints",
    read("98-101, 198-213", "the chart's second column"),
    {
      entersAt: "box2",
      jointTasks: read("146-147, 199-213", "culture, feedback and monitoring; the case is the owner's"),
    },
  ),
  high: rule(
    "High level: persistent behaviour, or a listed act",
    read("103-109, 247-260", "only Box 4 has the full range of sanctions; the chart's arrows are lost"),
    // One reading of the chart; the other is box3. Listed for the publisher's approval.
    { entersAt: "box4" },
  ),
} as const;

/** Under way, and the level known. */
export const boxes = ["box1", "box2", "box3", "box4"] as const;
/** Steps towards a named person are taken here. */
export const formal = ["box3", "box4"] as const;
/** Watched with the list for mid and high level. */
export const monitoredHigher = ["monitoringM2", "afterFormal"] as const;
const monitored = ["monitoringM1", ...monitoredHigher] as const;

export const states = {
  screenedOut: rule("Seems not to be bullying: to be confirmed", added("no form closes a report; somebody confirms")),
  levelling: rule("Deciding the level", read("159-161", "the chart cites Table 1; the levels are in Table 2")),
  box1: rule("Box 1: building a positive culture together", said("163-180")),
  box2: rule("Box 2: informal action", said("117-121, 198-213")),
  box3: rule(
    "Box 3: formal proceedings, up to a formal warning",
    read("232-245", "the action named is read as the most that may be done here"),
    { permits: ["formalWarning"] },
  ),
  box4: rule(
    "Box 4: formal proceedings, up to dismissal",
    read("247-260", "the actions named are read as the most that may be done here"),
    { permits: ["formalWarning", "dismissal"] },
  ),
  monitoringM1: rule("Resolved: monitoring after low level", said("186-196")),
  monitoringM2: rule("Resolved: monitoring after mid or high level", said("219-230")),
  afterFormal: rule(
    "After formal proceedings: letters, an appeal, and monitoring",
    read("219-230", "monitoring after mid or high level; the document is silent on the rest"),
  ),
  zeroTolerance: rule("Under the employer's zero tolerance policy", said("155-156", "must")),
  notBullying: rule("Not bullying or harassment", read("64-72", "the list is said; the state is not in the chart"), {
    atRest: true,
  }),
  ended: rule("Ended", added("the chart has no end"), { atRest: true }),
} as const;

export const actions = {
  formalWarning: rule("Formal warning", said("245, 260, 266")),
  dismissal: rule("Dismissal", said("260, 266")),
} as const;

const reason = text("Why?");
const theAction = { action: action("Which action was taken?"), reason };
const formalLeads = ["caseLead", "investigator"] as const;
const nobodyNamed = added("the document names nobody to decide");
const unheard = added("the document is silent on it; nobody is warned or dismissed unheard");
const noExit = added("the chart shows no way out of formal proceedings but its action");

/** Unless it says otherwise: by those who run the case, with a reason. */
const withReason = { by: leads, needs: { reason } } as const;

export const transitions = alike(withReason, {
  confirmNotBullying: rule(
    "Confirm: not bullying or harassment",
    read("64-72", "the list is said; who decides is not"),
    { path: from(["screenedOut", "levelling"], "notBullying") },
  ),
  notScreenedOut: rule("It is to be dealt with after all", nobodyNamed, {
    path: from(["screenedOut", "zeroTolerance"], "levelling"),
    amends: ["perpetrator", "named", "actedAs", "type", "onlyLegitimate", "constructive", "undermining"],
  }),
  toZeroTolerance: rule(
    "It was a patient, or somebody else from outside",
    read("155-156", "the rule is said; that it is found out later is not"),
    { path: from(["screenedOut", "levelling", ...boxes], "zeroTolerance"), amends: ["perpetrator"] },
  ),
  determineLevel: rule(
    "Decide the level",
    read("159-161", "the chart cites Table 1; the levels are in Table 2, and nobody is named to decide"),
    {
      path: { levelling: "entryOfLevel" },
      when: { perpetrator: "staff" },
      needs: { level: level("Which level is it (Table 2)?"), reason },
    },
  ),
  relevel: rule("Change the level", added("what is learned later can raise or lower the level"), {
    path: from([...boxes, ...monitored], "entryOfLevel"),
    needs: { level: level("Which level is it now (Table 2)?"), reason },
    amends: ["type", "pattern", "complaint", "listedAct"],
  }),
  personIdentified: rule(
    "Somebody has been identified as responsible",
    added("what is learned later is recorded; the level is then decided again"),
    {
      path: staying(["levelling", "box1", "box2"]),
      amends: ["named", "actedAs", "type", "pattern", "complaint", "listedAct"],
    },
  ),
  resolved: rule("Resolved", read("182-230, 262-264", "each Yes leads to the monitoring below it"), {
    path: { box1: "monitoringM1", box2: "monitoringM2", box3: "afterFormal" },
  }),
  notResolved: rule("Not resolved", read("182-264", "each No leads to the next box"), {
    path: { box1: "box2", box2: "box3", box3: "box4" },
  }),
  goFormal: rule(
    "Take up a formal complaint",
    read("98-109", "isolated, with a formal complaint, fits neither level"),
    { path: { box2: "box3" }, amends: ["complaint"] },
  ),
  recordAction: rule(
    "Record a definitive action",
    read("245", "who takes the action is not named: the body that investigates"),
    {
      path: { box3: "box3" },
      by: formalLeads,
      needs: theAction,
      requires: [
        { task: "investigation", source: read("237-245", "the action follows from the investigation") },
        { task: "putAllegations", source: unheard },
      ],
    },
  ),
  conclude: rule(
    "Upheld: record the action and conclude",
    read("260", "the action is said; monitoring after it is not"),
    {
      path: { box4: "afterFormal" },
      by: formalLeads,
      needs: theAction,
      requires: [
        { task: "investigation", source: read("252-260", "the action follows from the investigation") },
        { task: "putAllegations", source: unheard },
      ],
    },
  ),
  resolvedOtherwise: rule("Resolved otherwise", noExit, {
    path: { box4: "afterFormal" },
    by: formalLeads,
  }),
  notUpheld: rule("Not upheld", noExit, { path: from(formal, "afterFormal"), by: formalLeads }),
  unfounded: rule("Close as unfounded", added("an unfounded case can always be closed"), {
    path: from(["levelling", "box1", "box2"], "ended"),
  }),
  withdrawn: rule("Withdrawn", added("the document does not speak of withdrawal"), {
    path: { ...from(["levelling", "box2"], "ended"), ...from(formal, "afterFormal") },
  }),
  wrongOwner: rule("Another organisation's case: close, to be opened anew", added("a case never changes its owner"), {
    path: from(["screenedOut", "zeroTolerance", "levelling", ...boxes], "ended"),
  }),
  recurred: rule(
    "It has happened again",
    added("monitoring is said to continue; what follows from a recurrence is not"),
    { path: from(monitored, "levelling"), amends: ["pattern", "complaint", "listedAct"] },
  ),
  endMonitoring: rule("End monitoring", added("monitoring has no end in the chart"), {
    path: from(monitored, "ended"),
  }),
  endZeroTolerance: rule(
    "Dealt with under zero tolerance",
    added("what the employer's policy does is not in this one"),
    { path: { zeroTolerance: "ended" } },
  ),
  review: rule(
    "Look at it again, on appeal or anew",
    added("there is no appeal in the document; somebody else looks"),
    {
      path: from(["notBullying", "ended", "afterFormal"], "levelling"),
      by: ["reviewer"],
      bySomebodyElseThan: [
        "confirmNotBullying",
        "unfounded",
        "notUpheld",
        "withdrawn",
        "wrongOwner",
        "endMonitoring",
        "endZeroTolerance",
        "resolved",
        "recordAction",
        "conclude",
        "resolvedOtherwise",
      ],
    },
  ),
});
