import { days, sourcesIn, workingDays } from "@dignity/plugin-sdk";

import type { PolicyFault } from "../fault.ts";
import { inPolicy } from "./plant.ts";

const bmh = inPolicy("hee-em/bullying@1");
const incident = inPolicy("kmpt/traumatic-incident@1");
const witness = inPolicy("kmpt/witness@1");

const source = sourcesIn("A planted fault").added("to see whether it is found");
const raising = "raises from an indicator only a report that names nobody and opens a case";
const reminding = "reminds of results that ask for an action only roles that watch them";
const counting = "counts in its reports only what there is";
const offering = "takes offers of support from questions that tell what was said to them";
const declared = "names only what it declares";

const survey = (facts: object, marks: object = { red: { label: "Red" } }) => ({
  label: "Survey",
  marks,
  by: ["caseLead"],
  raises: { facts, source },
  source,
});

const extension = (more: object = {}) => ({
  by: ["caseLead"],
  upTo: workingDays(5),
  tell: ["caseLead"],
  source,
  ...more,
});

const reminder = (role: string) => [{ after: days(7), tell: [role], source }];

const report = (figure: object, to = ["hr"]) => ({
  label: "What was done",
  every: "quarter",
  to,
  figures: { one: { label: "One", ...figure } },
  evidence: ["Minutes"],
  ifNotAsItShould: "The committee asks why.",
  source,
});

/** D, as far as people are concerned; and what is watched and counted. */
export const faultsOfPeople: readonly PolicyFault[] = [
  bmh(
    "work for somebody who may only read",
    "gives work only to roles that may read the case and act in it",
    "grants.4.allow",
    ["read"],
  ),
  witness(
    "a delay told to somebody who may only count",
    "tells of a delay only roles that may read the case",
    "tasks.debrief.escalation.0.tell",
    ["director"],
  ),
  witness(
    "more time told to somebody who may only count",
    "tells of a delay only roles that may read the case",
    "tasks.debrief.due.extension",
    extension({ by: ["director"], tell: ["director"] }),
  ),
  bmh(
    "more time given by a role that is not there",
    declared,
    "tasks.investigation.due.extension",
    extension({ by: ["boss"] }),
  ),
  bmh(
    "work that nobody does in a practice",
    "has somebody for all work, and to tell of every delay, in every kind of organisation",
    "tasks.feedback.by",
    ["dme"],
  ),
  bmh("a case taken on in a role that is not there", declared, "reporterTakesOn", { roles: ["chief"], source }),
  bmh(
    "a case taken on unless something is so that is not asked",
    "rests its conditions on answers that can be given",
    "reporterTakesOn",
    {
      roles: ["caseLead"],
      unless: { managerInvolved: true },
      source,
    },
  ),
  bmh("a report raised that is none", raising, "indicators", { survey: survey({ named: false }) }),
  bmh("a report raised about somebody whose role is open", raising, "indicators", {
    survey: survey({
      perpetrator: "staff",
      named: true,
      actedAs: "notKnown",
      type: "active",
      pattern: "persistent",
      complaint: "none",
      listedAct: "none",
      onlyLegitimate: false,
      undermining: true,
    }),
  }),
  bmh("a reminder to somebody who sees no result", reminding, "indicators", {
    survey: survey(
      { named: false },
      { red: { label: "Red", asksForAction: source, reminders: reminder("investigator") } },
    ),
  }),
  bmh("a reminder of an action that nothing asks for", reminding, "indicators", {
    survey: survey({ named: false }, { red: { label: "Red", reminders: reminder("caseLead") } }),
  }),
  bmh("a reminder to nobody there is", declared, "indicators", {
    survey: survey({ named: false }, { red: { label: "Red", asksForAction: source, reminders: reminder("chief") } }),
  }),
  bmh("a survey without marks", raising, "indicators", { survey: survey({ named: false }, {}) }),
  witness("a report to somebody who may not count", "gives reports only to roles that may count all cases", "reports", {
    quarterly: report({ counts: "cases" }, ["legal"]),
  }),
  witness("a report to nobody there is", declared, "reports", { quarterly: report({ counts: "cases" }, ["board"]) }),
  witness("a figure of a task that is not there", counting, "reports", {
    quarterly: report({ counts: "overdue", task: "tea" }),
  }),
  witness("figures that could be subtracted", "reports figures that may be shown side by side", "reports", {
    quarterly: report({ counts: "settled", task: "debrief" }),
    yearly: { ...report({ counts: "settled", task: "debrief", outcome: "declined" }), every: "year" },
  }),
  witness("a figure of what people wrote", counting, "reports", {
    quarterly: report({ counts: "settled", task: "debrief", answers: { note: "fine" } }),
  }),
  witness("a figure of another plugin's pathway", counting, "reports", {
    quarterly: report({ counts: "cases", pathway: "hee-em/bullying" }),
  }),
  incident("an offer of support that the policy does not have", declared, "tasks.counselling.offers", {
    answer: "spa",
  }),
  incident("an offer that no answer tells of", offering, "tasks.counselling.offers", { word: "staffCare" }),
  witness("a figure of support that is not offered", counting, "reports", {
    quarterly: report({ counts: "support", route: "spa" }),
  }),
  witness("a figure of results of which there are few", counting, "reports", {
    quarterly: { ...report({ counts: "cases" }), results: ["survey"] },
  }),
];
