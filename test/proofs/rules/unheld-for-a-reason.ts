/** Why no story holds a rule. */
const why = {
  sameBelow: "The row below it leads to the same; each says where it is from.",
  triage: "Only a server knows triage: those stories are told over HTTP.",
  takesOn: "Only a server puts the reporter in charge: “a manager has a part” is told over HTTP.",
  oneOfMany: "Several tasks hold a case open side by side; a story shows it of others.",
  alwaysScreened: "The last row of its screening takes every case: none begins here.",
  inAnyCase: "HR may do it too, and is reminded of it in any case.",
  neverThere: "No case comes there with such facts; it is said for those who read the rule.",
  byTheDay:
    "On a server working days fall as its clock has them: that HR or a director is told is shown, and not on which day.",
} as const;

type Reason = keyof typeof why;

/** The rules that no story holds, by policy and reason. Nothing else may be unheld. */
export const unheldForAReason: Readonly<Record<string, Partial<Readonly<Record<Reason, readonly string[]>>>>> = {
  "hee-em/bullying@1": {
    sameBelow: [
      "screening.5",
      "screening.6",
      "screening.7",
      "screening.6.when.complaint",
      "screening.6.when.named",
      "screening.8.when.named",
    ],
    neverThere: ["tasks.heeEmAppraisal.notApplicable"],
    triage: ["triage.by", "triage.within"],
  },
  "kmpt/traumatic-incident@1": {
    alwaysScreened: ["initial"],
    takesOn: ["reporterTakesOn.unless"],
    oneOfMany: [
      "tasks.datixInjury.required",
      "tasks.interview.required",
      "tasks.options.required",
      "tasks.policeReport.required",
      "tasks.riddorAssessment.required",
      "tasks.riddorOverSeven.required",
      "tasks.riddorSpecified.required",
      "tasks.riskAssessment.required",
    ],
  },
  "kmpt/complaint-or-claim@1": {
    alwaysScreened: ["initial"],
    takesOn: ["reporterTakesOn.unless"],
    sameBelow: ["screening.0", "screening.0.when.matter"],
    oneOfMany: ["tasks.ascertain.required"],
  },
  "kmpt/witness@1": {
    alwaysScreened: ["initial"],
    takesOn: ["reporterTakesOn.unless"],
    inAnyCase: ["tasks.debrief.escalation.0", "tasks.debrief.escalation.0.after", "tasks.debrief.escalation.0.tell.0"],
  },
  "kmpt/zero-tolerance@1": {
    alwaysScreened: ["initial"],
    takesOn: ["reporterTakesOn.unless"],
    oneOfMany: [
      "tasks.datix.required",
      "tasks.explanation.required",
      "tasks.pmva.required",
      "tasks.policeReport.required",
      "tasks.prosecution.required",
      "tasks.security.required",
    ],
    inAnyCase: [
      "tasks.investigation.escalation.0",
      "tasks.investigation.escalation.0.after",
      "tasks.investigation.escalation.0.tell.0",
    ],
  },
  "northmoor/dignity-at-work@1": {
    byTheDay: [
      "tasks.acknowledge.escalation.0.after",
      "tasks.acknowledge.escalation.1.after",
      "tasks.acknowledgeSexual.escalation.0.after",
      "tasks.acknowledgeSexual.escalation.1.after",
      "tasks.appealHearing.escalation.0.after",
      "tasks.appealHearing.escalation.1.after",
      "tasks.hearing.escalation.0.after",
      "tasks.hearing.escalation.1.after",
      "tasks.investigation.escalation.0.after",
      "tasks.investigation.escalation.1.after",
      "tasks.sexualInvestigation.escalation.0.after",
      "tasks.sexualInvestigation.escalation.1.after",
      "tasks.suspensionReview.escalation.0.after",
    ],
    neverThere: ["tasks.mediation.when", "tasks.offerMediation.when"],
    triage: ["triage.by", "triage.within"],
  },
};

/** Why no story holds the rule at this place; undefined if one has to. */
export function reasonFor(policyId: string, at: string): string | undefined {
  const listed = Object.entries(unheldForAReason[policyId] ?? {}).find(([, places]) => places.includes(at));
  return listed && why[listed[0] as Reason];
}
