import { alike, choice, definePolicy, during, from, rule, setting, staying, text, yesNo } from "@dignity/plugin-sdk";

import { committeeGrants, committeeRoles, reportsAndMinutes } from "./committees.ts";
import { theTrustsOwn } from "./frame.ts";
import { commonGrants, legal, managers, oversees, roles as common, supports, withHr } from "./people.ts";
import { added, learnedLater, noTimeGiven, read, said } from "./source.ts";
import { managerInvolved, reporterTakesOn, standIn } from "./stand-in.ts";
import { declinable } from "./towards-people.ts";

const roles = { ...common, legal, ...committeeRoles } as const;

/** Whoever may go with the witness and hold the debrief: the document names nobody. */
const companions = [...managers, "hr", "legal"] as const;

const grants = [
  { to: "manager", ...supports, source: read("72-75", "said of litigation; read alike for a witness") },
  { to: "legal", ...supports, hide: ["health"], source: said("196-198, 231-232") },
  { to: "hr", ...oversees, hide: ["health"], source: read("246-249", "prepares for tribunals, and finds people") },
  ...commonGrants,
  ...committeeGrants,
] as const;

/** What a report is asked: where evidence is to be given, and not about what. */
const facts = {
  forum: choice("Where is evidence to be given?", {
    inquest: "At an inquest",
    court: "In court",
    hearing: "At a hearing",
    tribunal: "At a tribunal other than an employment tribunal",
    employmentTribunal: "At an employment tribunal",
    internalEnquiry: "At a formal internal enquiry",
  }),
  forTrust: yesNo("Is it as a witness for the Trust?"),
  managerInvolved,
};

const states = {
  called: rule("Called as a witness: prepared, and accompanied when it comes to it", said("229-249")),
  concluded: rule("The case is concluded: the debrief is to be held", said("235-238")),
  closed: rule("Support as a witness ended", added("ends after the debrief; a witness called again comes back"), {
    atRest: true,
  }),
} as const;

const open = ["called", "concluded"] as const;

const reason = text("Why?");
const note = text("What was said?", { optional: true, class: "health" });
const byCompanions = { by: companions } as const;
const goesWithThem = read("235", "court, hearing and tribunal are named; inquest and enquiry are read alike", "must");
const briefed = read("196-198, 231-232", "for whom the Trust did not call, only enquiry and court are named", "must");
const debriefFollows = read("235-237", "the debrief follows the conclusion of the case");

const transitions = alike(byCompanions, {
  concluded: rule("The case is concluded", debriefFollows, {
    path: { called: "concluded" },
    requires: [
      { task: "preparation", source: said("242-243", "must") },
      { task: "legalSupport", source: briefed },
      { task: "accompaniment", source: goesWithThem },
    ],
  }),
  tribunalConcluded: rule("The case before the employment tribunal is concluded", debriefFollows, {
    path: { called: "concluded" },
    requires: [
      { task: "tribunalPreparation", source: said("246-249", "must") },
      { task: "accompaniment", source: said("235", "must") },
    ],
  }),
  stoodDown: rule(
    "The case ended, or no evidence was needed any more",
    added("a case can be settled, or a witness stood down; that is debriefed too"),
    { path: { called: "concluded" }, needs: { reason } },
  ),
  close: rule("Debrief held or declined: end the support", read("235-238", "the case cannot end before the debrief"), {
    path: { concluded: "closed" },
  }),
  calledAgain: rule(
    "Called again, or affected later",
    added("a case can go on, be appealed, or tell on somebody later"),
    { path: from(["concluded", "closed"], "called"), needs: { reason }, amends: ["forum", "forTrust"] },
  ),
  correctFacts: rule("Correct what was reported", learnedLater, {
    path: staying(open),
    needs: { reason },
    amends: ["forum", "forTrust", "managerInvolved"],
  }),
});

const elsewhere = ["inquest", "court", "hearing", "tribunal", "internalEnquiry"] as const;
const notNeeded = rule("Not needed here", added("not every witness loses earnings or has to travel"));
const forTheTrust = {
  when: { forTrust: true },
  by: withHr,
  required: true,
  otherwise: { ...declinable, notNeeded },
} as const;

const tasks = {
  ...during(["called"], {
    legalSupport: rule("Brief and support the witness", briefed, {
      when: { forum: elsewhere },
      by: ["legal"],
      otherwise: declinable,
    }),
    preparation: rule("Advise and support the witness in preparing", said("242-243", "must"), {
      when: { forum: elsewhere },
      by: [...managers, "legal"],
      otherwise: declinable,
      asks: {
        legal: choice("With the assistance of Legal Services?", {
          assisted: "With their assistance",
          notAppropriate: "Without: it was not deemed appropriate",
        }),
      },
    }),
    tribunalPreparation: rule("Support the witness in preparing for the employment tribunal", said("246-249", "must"), {
      when: { forum: "employmentTribunal" },
      by: ["hr"],
      otherwise: declinable,
      asks: {
        involved: choice("Who was involved?", {
          legal: "Legal Services",
          solicitors: "The Trust's solicitors",
          nobody: "Nobody besides: it was not necessary",
        }),
      },
    }),
    accompaniment: rule("Accompany the witness", goesWithThem, {
      ...byCompanions,
      otherwise: declinable,
      asks: { companion: text("Who went with them?") },
    }),
  }),
  ...during(["concluded"], {
    debrief: rule("Hold the debrief after the case: supportive, not a treatment", said("235-237", "must"), {
      ...byCompanions,
      otherwise: declinable,
      required: true,
      due: { within: setting("debriefWithin"), from: "entry", clock: "soft" },
      asks: { note },
      escalation: [{ after: setting("tellHrAfter"), tell: ["hr"], source: added("who hears of a delay is not said") }],
    }),
  }),
  ...during(open, {
    timeOff: rule("See to time off without loss of earnings", said("229-230", "must"), forTheTrust),
    travel: rule("See to the payment of travel expenses", said("229-231", "must"), forTheTrust),
    keepInTouch: rule(
      "Keep in touch with the witness",
      read("231-232, 237-238", "supported as appropriate to the case; how often is not said"),
      { ...byCompanions, otherwise: declinable, every: setting("contactEvery"), asks: { note } },
    ),
    standIn,
  }),
};

const settings = {
  debriefWithin: rule("Time to hold the debrief once the case is concluded", noTimeGiven),
  tellHrAfter: rule("How long after that time HR is told", noTimeGiven),
  contactEvery: rule("How often to keep in touch", noTimeGiven),
};

const called = { counts: "cases" } as const;

/** The statistics that Legal Services are to keep. */
const committeeReports = {
  advice: rule("Advice on attendance at court and tribunals as a witness", said("392-411"), {
    every: "halfYear",
    to: ["serviceDirector", "committee"],
    figures: {
      called: { label: "Staff called as witnesses", ...called },
      inquest: { label: "of these, at an inquest", ...called, when: { forum: "inquest" } },
      court: { label: "of these, in court", ...called, when: { forum: "court" } },
      hearing: { label: "of these, at a hearing", ...called, when: { forum: "hearing" } },
      tribunal: { label: "of these, at a tribunal", ...called, when: { forum: "tribunal" } },
      employmentTribunal: {
        label: "of these, at an employment tribunal",
        ...called,
        when: { forum: "employmentTribunal" },
      },
      internalEnquiry: {
        label: "of these, at a formal internal enquiry",
        ...called,
        when: { forum: "internalEnquiry" },
      },
      legal: { label: "Witnesses supported by Legal Services", counts: "settled", task: "legalSupport" },
      accompanied: { label: "Witnesses accompanied", counts: "settled", task: "accompaniment", outcome: "done" },
    },
    evidence: reportsAndMinutes,
    ifNotAsItShould: "Additional training, if it is required",
  }),
} as const;

export const witnessV1 = definePolicy({
  id: "kmpt/witness@1",
  title: "Support for staff called as a witness",
  ...theTrustsOwn,
  capacities: { employer: rule("As employer", said("229-230"), { owner: "employer" }) },
  jurisdiction: [{ when: {}, capacity: "employer", source: said("229-230") }],
  roles,
  facts,
  settings,

  screening: [{ when: {}, goesTo: "called", source: read("196-198, 229-232", "every witness of the Trust's staff") }],
  initial: "called",
  states,
  transitions,
  tasks,
  grants,
  reports: committeeReports,
  reporterTakesOn,
});
