import { added, read, said } from "./source.ts";

export const levels = {
  low: {
    label: "Low level: background culture, nobody noted as responsible, no outright complaint",
    entersAt: "box1",
    sharedWithPartners: {
      during: ["box1", "box2", "monitoringM1"],
      source: read("139-141, 163-166, 186-202", "managed together is read as sharing the case, until it is formal"),
    },
    source: read("91-96, 163-180", "the chart's first column"),
  },
  mid: {
    label: "Mid-level: isolated incidents, informal complaints",
    entersAt: "box2",
    jointTasks: read("146-147, 199-213", "culture, feedback and monitoring are joint; the case itself is the owner's"),
    source: read("98-101, 198-213", "the chart's second column"),
  },
  high: {
    label: "High level: persistent behaviour, or a listed act",
    // One reading of the chart; the other is box3. Listed for the publisher's approval.
    entersAt: "box4",
    source: read("103-109, 247-260", "only Box 4 has the full range of sanctions; the chart's arrows are lost"),
  },
} as const;

/** Under way, and the level known. */
export const boxes = ["box1", "box2", "box3", "box4"] as const;
/** Steps towards a named person are taken here. */
export const formal = ["box3", "box4"] as const;

export const states = {
  screenedOut: {
    label: "Seems not to be bullying: to be confirmed",
    source: added("no form closes a report; somebody confirms"),
  },
  levelling: {
    label: "Deciding the level",
    source: read("159-161", "the chart cites Table 1; the levels are in Table 2"),
  },
  box1: { label: "Box 1: building a positive culture together", source: said("163-180") },
  box2: { label: "Box 2: informal action", source: said("117-121, 198-213") },
  box3: {
    label: "Box 3: formal proceedings, up to a formal warning",
    permits: ["formalWarning"],
    source: read("232-245", "the action named is read as the most that may be done here"),
  },
  box4: {
    label: "Box 4: formal proceedings, up to dismissal",
    permits: ["formalWarning", "dismissal"],
    source: read("247-260", "the actions named are read as the most that may be done here"),
  },
  monitoringM1: { label: "Resolved: monitoring after low level", source: said("186-196") },
  monitoringM2: { label: "Resolved: monitoring after mid or high level", source: said("219-230") },
  zeroTolerance: { label: "Under the employer's zero tolerance policy", source: said("155-156", "must") },
  notBullying: {
    label: "Not bullying or harassment",
    atRest: true,
    source: read("64-72", "the list is said; the state is not in the chart"),
  },
  ended: { label: "Ended", atRest: true, source: added("the chart has no end") },
} as const;

export const actions = {
  formalWarning: { label: "Formal warning", source: said("245, 260, 266") },
  dismissal: { label: "Dismissal", source: said("260, 266") },
} as const;
