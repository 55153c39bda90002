import { runOnKernel } from "@dignity/stories";
import { expect, it } from "vitest";

import { withChange } from "../proofs/kit/with-change.ts";
import { allStories, policies } from "../proofs/stories/all-stories.ts";

const all = allStories(new URL("../../", import.meta.url).pathname);

/** A fault as somebody might make it in a policy: one value of the text, changed. */
type Fault = readonly [what: string, where: string, to: unknown];

const faults: Readonly<Record<string, readonly Fault[]>> = {
  "hee-em/bullying@1": [
    ["a case rests before anybody is written to", "tasks.outcomeLetters.required", undefined],
    ["no appeal after formal proceedings", "transitions.review.path.afterFormal", undefined],
    ["high enters where the cap is a warning", "levels.high.entersAt", "box3"],
    ["the employer owns what was done in the role for HEE EM", "jurisdiction.4.capacity", "employer"],
    ["a role that is not known is taken for the employer's", "jurisdiction.3.capacity", "employer"],
    ["what a patient did goes into the levels", "screening.0.goesTo", "levelling"],
    ["undermining is screened out", "screening.2.when.undermining", true],
    ["a listed act is mid", "screening.3.suggests", "mid"],
    ["low is shared when formal", "levels.low.sharedWithPartners.during.1", "box3"],
    ["Box 3 permits dismissal", "states.box3.permits.0", "dismissal"],
    ["not resolved skips Box 3", "transitions.notResolved.path.box2", "box4"],
    ["a listed act is screened out as criticism", "screening.2.when.listedAct", undefined],
    ["what a patient did gets a level", "transitions.determineLevel.when", {}],
    ["somebody is dismissed unheard", "transitions.conclude.requires.1.task", "investigation"],
    ["an action needs no investigation", "transitions.recordAction.requires", []],
    ["no reason is asked for a level", "transitions.determineLevel.needs.reason.optional", true],
    ["whoever decided looks again", "transitions.review.by.0", "caseLead"],
    ["the lead challenges in appraisal", "tasks.heeEmAppraisal.by.0", "caseLead"],
    ["somebody is asked to talk about a listed act", "tasks.supportedTalk.when", {}],
    ["a talk cannot be unsafe", "tasks.supportedTalk.otherwise.unsafe", undefined],
    ["a person nobody named is challenged", "tasks.trustAppraisal.notApplicable", undefined],
    ["whoever was told in Box 1 is not told in Box 2", "tasks.feedbackOnInformal", undefined],
    ["HEE EM no longer watches a low level", "levels.low.sharedWithPartners.during.3", undefined],
    ["culture is no joint work", "tasks.feedbackOnInformal.partnersToo", undefined],
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
    ["what is said in counselling is recorded", "support.staffCare.confidential", undefined],
    ["a late effect without HR", "transitions.lateOnset.needs.hr.optional", true],
    ["what is done once is asked again", "tasks.riskAssessment.once", undefined],
    ["a violent attack is nothing for Security", "tasks.security.when.1.violent", false],
    ["abuse by a colleague is nothing for Security", "tasks.security.when.2.byWhom", "serviceUser"],
    ["an absence holds nothing open", "tasks.absenceSupport.required", undefined],
    ["HR is not told of the interview", "tasks.interview.escalation", undefined],
    ["evident symptoms do not count", "transitions.symptomsEvident.path.reviewPeriod", "closed"],
    ["a referral does not hold open", "tasks.referral.required", undefined],
    ["the contact of Staff Care need not be given", "transitions.lateOnset.needs.staffCare.optional", true],
    ["the line manager is the senior manager", "tasks.seniorMeeting.by.0", "manager"],
  ],
  "kmpt/complaint-or-claim@1": [
    ["support begins before it is ascertained", "transitions.beginSupport.requires", []],
    ["what nobody declined is closed as declined", "transitions.supportDeclined.requires.0.outcome", undefined],
    ["HR ascertains what is required", "tasks.ascertain.by.1", "hr"],
    ["a referral to nobody", "tasks.provideOrRefer.asks.to.requiredWhen", { way: "x" }],
    ["a referral needs no copy", "support.occupationalHealth.keepsCopy", undefined],
    ["copies hold a case open", "tasks.copies.required", true],
    ["support ends unprovided", "tasks.provideOrRefer.required", undefined],
    ["HR need not know", "tasks.hr.required", undefined],
    ["no legal advice over a claim", "tasks.legalAdvice.when.1.matter.0", "complaint"],
    ["the manager briefs for evidence", "tasks.evidence.by.0", "manager"],
    ["evidence does not hold open", "tasks.evidence.required", undefined],
    ["one's own complaint is no complaint", "tasks.patientExperience.when.matter.2", "claim"],
    ["litigation cannot come later", "transitions.recordChange.amends.1", "managerInvolved"],
  ],
  "kmpt/witness@1": [
    ["the manager prepares for an employment tribunal", "tasks.tribunalPreparation.by.0", "manager"],
    ["no company at the tribunal", "transitions.tribunalConcluded.requires.1.task", "tribunalPreparation"],
    ["no preparation for court", "transitions.concluded.requires.0.task", "accompaniment"],
    ["closed without a debrief", "tasks.debrief.required", undefined],
    ["the debrief on a hard clock", "tasks.debrief.due.clock", "hard"],
    ["no debrief for who is stood down", "transitions.stoodDown.path.called", "closed"],
    ["time off for everybody's witness", "tasks.timeOff.when", {}],
    ["travel does not hold open", "tasks.travel.required", undefined],
    ["nobody is called again", "transitions.calledAgain.path.closed", undefined],
    ["concluded before Legal Services have briefed", "transitions.concluded.requires.1", undefined],
    ["no briefing for an internal enquiry", "tasks.legalSupport.when.forum.4", "court"],
    ["a debrief cannot be declined", "tasks.debrief.otherwise", undefined],
    ["a wrong forum stays", "transitions.correctFacts.amends.0", "forTrust"],
  ],
  "kmpt/zero-tolerance@1": [
    ["between staff it is in scope", "screening.0.goesTo", "underWay"],
    ["what is not discriminatory is in scope", "screening.1.goesTo", "underWay"],
    ["anybody may say that it was no discrimination", "transitions.notDiscriminatory.by.0", "manager"],
    ["nobody asks those who were hurt", "transitions.notDiscriminatory.needs.view.optional", true],
    ["the police without an exception", "tasks.policeReport.otherwise", undefined],
    ["a crime does not go to the police", "tasks.policeReport.when", { criminal: false }],
    ["the manager investigates", "tasks.investigation.by.0", "manager"],
    ["concluded without an investigation", "tasks.investigation.required", undefined],
    ["capacity of visitors", "tasks.capacity.when", {}],
    ["capacity without grounds", "tasks.capacity.asks.grounds.optional", true],
    ["no care plan", "tasks.carePlan.required", undefined],
    ["an explanation though unsafe", "tasks.explanation.otherwise", undefined],
    ["Security over visitors holds open", "tasks.securityOutsiders.required", true],
    ["a manager says that contractors are staff", "transitions.betweenStaff.by.0", "manager"],
    ["action that nobody names", "transitions.conclude.needs.what.requiredWhen", { action: "x" }],
    ["Datix is asked again", "tasks.datix.once", undefined],
    ["nobody need be protected", "tasks.protection.required", undefined],
    ["protection is always possible", "tasks.protection.otherwise.notPossible", undefined],
    ["HR finds out the capacity", "tasks.capacity.by.0", "hr"],
    ["prosecution cannot end", "tasks.prosecution.otherwise", undefined],
    ["no support elsewhere", "tasks.victimSupport.during.1", "underWay"],
  ],
};

const planted = Object.entries(faults).flatMap(([id, list]) => list.map((fault) => [fault[0], id, fault] as const));

it.each(planted)("is caught: %s", async (_what, id, [, where, to]) => {
  const changed = policies.map((policy) => (policy.id === id ? withChange(policy, where, to) : policy));
  const [pathway] = id.split("@");
  const told = await Promise.all(
    all.filter((story) => story.pathway === pathway).map((one) => runOnKernel(one, changed)),
  );
  expect(told.flatMap((one) => one.faults)).not.toEqual([]);
});
