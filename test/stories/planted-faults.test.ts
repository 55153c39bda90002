import type { Policy } from "@dignity/plugin-sdk";
import { runOnKernel } from "@dignity/stories";
import { expect, it } from "vitest";

import { allStories, policies } from "../proofs/stories/all-stories.ts";

const all = allStories(new URL("../../", import.meta.url).pathname);

/** A fault as somebody might make it in a policy: one value of the text, changed. */
type Fault = readonly [what: string, where: string, to: unknown];

const faults: Readonly<Record<string, readonly Fault[]>> = {
  "hee-em/bullying@1": [
    ["high enters where the cap is a warning", "levels.high.entersAt", "box3"],
    ["the employer owns what was done in the role for HEE EM", "jurisdiction.3.capacity", "employer"],
    ["a role that is not known is taken for the employer's", "jurisdiction.2.capacity", "employer"],
    ["what a patient did goes into the levels", "screening.0.goesTo", "levelling"],
    ["undermining is screened out", "screening.1.when.undermining", true],
    ["a listed act is mid", "screening.2.suggests", "mid"],
    ["low is shared when formal", "levels.low.sharedWithPartners.during.1", "box3"],
    ["Box 3 permits dismissal", "states.box3.permits.0", "dismissal"],
    ["not resolved skips Box 3", "transitions.notResolved.path.box2", "box4"],
    ["an action needs no investigation", "transitions.recordAction.requires", []],
    ["no reason is asked for a level", "transitions.determineLevel.needs.reason.optional", true],
    ["whoever decided looks again", "transitions.review.by.0", "caseLead"],
    ["the lead challenges in appraisal", "tasks.heeEmAppraisal.by.0", "caseLead"],
    ["somebody is asked to talk about a listed act", "tasks.supportedTalk.when", {}],
    ["a talk cannot be unsafe", "tasks.supportedTalk.otherwise.unsafe", undefined],
    ["a person nobody named is challenged", "tasks.trustAppraisal.notApplicable", undefined],
    ["culture is no joint work", "tasks.feedback.partnersToo", undefined],
  ],
  "kmpt/traumatic-incident@1": [
    ["the debrief within 25 hours", "tasks.debrief.due.within.amount", 25],
    ["the debrief on a hard clock", "tasks.debrief.due.clock", "hard"],
    ["the debrief from the report", "tasks.debrief.due.from", "entry"],
    ["the deputy may not hold it", "tasks.debrief.by.1", "hr"],
    ["the interview after 27 days", "tasks.interview.due.within.amount", 27],
    ["the interview in working days", "tasks.interview.due.within.unit", "workingDay"],
    ["the interview ends with symptoms", "transitions.noSymptoms.requires.0.answers.symptoms", true],
    ["no interview is needed", "transitions.noSymptoms.requires", []],
    ["the police decision does not hold open", "tasks.policeDecision.required", undefined],
    [
      "a decision against the police needs no reason",
      "tasks.policeDecision.asks.reason.requiredWhen",
      { decision: "x" },
    ],
    ["every crime goes to the police", "tasks.policeReport.when", { criminal: true }],
    ["an absence is no injury", "tasks.datixInjury.when", { absent: false }],
    ["RIDDOR without an assessment", "transitions.recordRiddor.requires", []],
    ["RIDDOR within 14 days", "settings.riddorOverSevenWithin.default.amount", 14],
    ["reviews every eight days", "settings.reviewEvery.default.amount", 8],
    ["the manager takes it to Dignity at Work", "tasks.dignityAtWork.by.0", "manager"],
    ["a late effect without HR", "transitions.lateOnset.needs.hr.optional", true],
    ["what is done once is asked again", "tasks.riskAssessment.once", undefined],
  ],
};

const planted = Object.entries(faults).flatMap(([id, list]) => list.map((fault) => [fault[0], id, fault] as const));

it.each(planted)("is caught: %s", async (_what, id, [, where, to]) => {
  const changed = policies.map((policy) => (policy.id === id ? withFault(policy, where.split("."), to) : policy));
  const [pathway] = id.split("@");
  const told = await Promise.all(
    all.filter((story) => story.pathway === pathway).map((one) => runOnKernel(one, changed)),
  );
  expect(told.flatMap((one) => one.faults)).not.toEqual([]);
});

function withFault(policy: Policy, path: readonly string[], to: unknown): Policy {
  const copy = structuredClone(policy);
  const [last = "", ...before] = path.toReversed();
  const place = before
    .toReversed()
    .reduce<Record<string, unknown>>(
      (here, part) => here[part] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
  expect(place[last], "the fault changes something").not.toEqual(to);
  if (to === undefined) delete place[last];
  else place[last] = to;
  return copy;
}
