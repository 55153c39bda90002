import { alike, choice, from, person, rule, staying, text } from "@dignity/plugin-sdk";

import { managers, reviewers, withHr } from "../people.ts";
import { added, learnedLater, read, said } from "../source.ts";

export const states = {
  immediate: rule("Immediate support: the debrief is to be held", said("114-117, 481-488")),
  reviewPeriod: rule(
    "Regular review until the four-week interview",
    read("526-540", "the four weeks of review are read as those before the interview"),
  ),
  symptomatic: rule(
    "Still affected: referred and followed up",
    read("530-534", "what follows the referral is not in the chart"),
  ),
  lateOnset: rule("Affected later: referred by manager and HR", said("145-149")),
  closed: rule(
    "No further action",
    read("145-149, 536-537", "the chart's arrows are lost; late effects can open it again"),
    { atRest: true },
  ),
};

/** Everything but closed. */
export const open = ["immediate", "reviewPeriod", "symptomatic", "lateOnset"] as const;
export const followedUp = ["symptomatic", "lateOnset"] as const;

const reason = text("Why?");
const note = text("What is known?", { optional: true, class: "health" });
const notInTheChart = added("the chart does not say what follows a referral");
const comesBack = read("145-154", "staff may not wish for support; they can come back to it");
const notHeld = ["declined", "unsafe"] as const;
const noInterview = [
  { task: "interview", outcome: notHeld, source: added("an interview can be declined, or judged unsafe") },
] as const;

const byReviewers = { by: reviewers } as const;
const meanwhile = { path: staying(open), by: withHr } as const;

/** What the debrief, the interview and the follow-up lead to. */
const course = alike(byReviewers, {
  beginReview: rule("Debrief held or declined: begin the review", read("483-540", "the chart's arrows are lost"), {
    path: { immediate: "reviewPeriod" },
    by: managers,
    requires: [{ task: "debrief", source: read("483-488", "the chart's arrows are lost; the debrief comes first") }],
  }),
  symptoms: rule("Symptoms reported or evident", read("526-534", "the chart's arrows are lost"), {
    path: { reviewPeriod: "symptomatic" },
    needs: { note },
    requires: [{ task: "interview", answers: { symptoms: true }, source: said("526-534") }],
  }),
  symptomsEvident: rule(
    "The interview was not held, but symptoms are evident",
    read("530", "evident symptoms count without being reported"),
    { path: { reviewPeriod: "symptomatic" }, needs: { reason }, requires: noInterview },
  ),
  noSymptoms: rule("No symptoms: no further action", read("536-537", "the chart's arrows are lost"), {
    path: { reviewPeriod: "closed" },
    requires: [{ task: "interview", answers: { symptoms: false }, source: said("526-537") }],
  }),
  interviewDeclined: rule("The interview was declined or judged unsafe: no further action", comesBack, {
    path: { reviewPeriod: "closed" },
    needs: { reason },
    requires: noInterview,
  }),
  recovered: rule("Followed up: no symptoms any more", notInTheChart, {
    path: from(followedUp, "closed"),
    requires: [{ task: "followUp", answers: { symptoms: false }, source: notInTheChart }],
  }),
  followUpDeclined: rule("Further follow-up was declined or judged unsafe", comesBack, {
    path: from(followedUp, "closed"),
    needs: { reason },
    requires: [{ task: "followUp", outcome: notHeld, source: added("a review can be declined, or judged unsafe") }],
  }),
  lateOnset: rule("Affected later", said("145-149", "should"), {
    path: { closed: "lateOnset" },
    by: [...reviewers, "hr"],
    needs: {
      manager: person("Which manager refers?", "manager"),
      hr: person("With whom in HR?", "hr"),
      occupationalHealth: choice("Referred to Occupational Health?", {
        referred: "Referred",
        declined: "Offered, and declined by the person affected",
      }),
      referral: text("Where is the copy of the referral?", { requiredWhen: { occupationalHealth: "referred" } }),
      staffCare: choice("Contact details of Staff Care Services?", { given: "Given" }),
      note,
    },
    amends: ["absent"],
  }),
});

/** What comes to light meanwhile. */
const learned = alike(meanwhile, {
  recordAbsence: rule("Record an absence", read("129-131", "an absence often follows the report"), {
    amends: ["absent"],
  }),
  recordRiddor: rule(
    "Record the result of the RIDDOR assessment",
    read("129-131", "the law is narrower than the policy; a person assesses, nothing is reported by itself"),
    {
      needs: { reason },
      amends: ["riddor"],
      requires: [{ task: "riddorAssessment", source: read("129-131", "the law is narrower than the policy") }],
    },
  ),
  requestMeeting: rule("A meeting with a senior manager is asked for", said("120-121"), {
    amends: ["meetingRequested"],
  }),
  correctFacts: rule("Correct what was reported", learnedLater, {
    needs: { reason },
    amends: ["byWhom", "violent", "criminal", "discriminatory", "bullyingAlleged", "absent", "managerInvolved"],
  }),
});

export const transitions = { ...course, ...learned };
