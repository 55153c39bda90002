import { openMatter, type Story } from "@dignity/plugin-testkit";

import { policyNamed } from "./policy-named.ts";

export const policy = policyNamed("kmpt/traumatic-incident@1");

const incidentAt = "2026-10-16T18:30:00+01:00";

/** A nurse is assaulted by a service user on a Friday evening: not discriminatory. */
const assault = {
  byWhom: "serviceUser",
  violent: true,
  criminal: true,
  discriminatory: false,
  bullyingAlleged: false,
  absent: false,
  meetingRequested: false,
  managerInvolved: false,
};

/** Reported at once, unless `openedAt` says otherwise. */
export const report = (facts: object = {}, openedAt = incidentAt): Story =>
  openMatter(policy, { facts: { ...assault, ...facts }, ownerKind: "trust", incidentAt, openedAt });

const options = {
  staffCare: "accepted",
  sessions: "declined",
  adjustment: "open",
  occupationalHealth: "notOffered",
  chaplaincy: "declined",
};

/** Debrief held and options discussed on Monday; everything beside the support done. */
export function inReview(facts: object = {}): Story {
  const monday = report(facts)
    .at("2026-10-19T09:00:00+01:00")
    .does("debrief", {}, { reason: "not on duty at the weekend" })
    .does("options", options)
    .does("riskAssessment", { findings: "two to one observation" })
    .does("policeDecision", { decision: "notReported", reason: "at the wish of the person affected" });
  return monday.makes("beginReview");
}

/** The four-week interview held on its day. */
export const interviewed = (symptoms: boolean): Story =>
  inReview().at("2026-11-13T14:00:00Z").does("interview", { symptoms, effectiveness: "counselling helps" });
