import { choice, person, text } from "@dignity/plugin-sdk";

import { managers, reviewers } from "../roles.ts";
import { added, read, said } from "../source.ts";
import { stayingOpen } from "./states.ts";

const reason = text("Why?");
const note = text("What is known?", { optional: true, class: "health" });
const laterFact = added("facts that come to light later are recorded when they do");

export const transitions = {
  beginReview: {
    label: "Debrief held or declined: begin the review",
    path: { immediate: "reviewPeriod" },
    by: managers,
    requires: [{ task: "debrief", source: read("483-488", "the chart's arrows are lost; the debrief comes first") }],
    source: read("483-540", "the chart's arrows are lost"),
  },
  symptoms: {
    label: "Symptoms reported or evident",
    path: { reviewPeriod: "symptomatic" },
    by: reviewers,
    needs: { note },
    requires: [{ task: "interview", answers: { symptoms: true }, source: said("526-534") }],
    source: read("526-534", "the chart's arrows are lost"),
  },
  symptomsEvident: {
    label: "The interview was declined, but symptoms are evident",
    path: { reviewPeriod: "symptomatic" },
    by: reviewers,
    needs: { reason },
    requires: [{ task: "interview", outcome: "declined", source: added("an interview can be declined") }],
    source: read("530", "evident symptoms count without being reported"),
  },
  noSymptoms: {
    label: "No symptoms: no further action",
    path: { reviewPeriod: "closed" },
    by: reviewers,
    requires: [{ task: "interview", answers: { symptoms: false }, source: said("526-537") }],
    source: read("536-537", "the chart's arrows are lost"),
  },
  interviewDeclined: {
    label: "The interview was declined: no further action",
    path: { reviewPeriod: "closed" },
    by: reviewers,
    needs: { reason },
    requires: [{ task: "interview", outcome: "declined", source: added("an interview can be declined") }],
    source: read("145-154", "staff may not wish for support; they can come back to it"),
  },
  recovered: {
    label: "Followed up: no symptoms any more",
    path: { symptomatic: "closed", lateOnset: "closed" },
    by: reviewers,
    requires: [
      {
        task: "followUp",
        answers: { symptoms: false },
        source: added("the chart does not say what follows a referral"),
      },
    ],
    source: added("the chart does not say what follows a referral"),
  },
  followUpDeclined: {
    label: "Further follow-up was declined",
    path: { symptomatic: "closed", lateOnset: "closed" },
    by: reviewers,
    needs: { reason },
    requires: [{ task: "followUp", outcome: "declined", source: added("a review can be declined") }],
    source: read("145-154", "staff may not wish for support; they can come back to it"),
  },
  lateOnset: {
    label: "Affected later",
    path: { closed: "lateOnset" },
    by: ["manager", "appropriateManager", "hr"],
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
    source: said("145-149", "should"),
  },
  recordAbsence: {
    label: "Record an absence",
    path: stayingOpen,
    by: [...managers, "hr"],
    amends: ["absent"],
    source: read("129-131", "an absence often follows the report"),
  },
  recordRiddor: {
    label: "Record the result of the RIDDOR assessment",
    path: stayingOpen,
    by: [...managers, "hr"],
    needs: { reason },
    amends: ["riddor"],
    requires: [{ task: "riddorAssessment", source: read("129-131", "the law is narrower than the policy") }],
    source: read("129-131", "the law is narrower than the policy; a person assesses, nothing is reported by itself"),
  },
  requestMeeting: {
    label: "A meeting with a senior manager is asked for",
    path: stayingOpen,
    by: [...managers, "hr"],
    amends: ["meetingRequested"],
    source: said("120-121"),
  },
  correctFacts: {
    label: "Correct what was reported",
    path: stayingOpen,
    by: [...managers, "hr"],
    needs: { reason },
    amends: ["byWhom", "violent", "criminal", "discriminatory", "bullyingAlleged", "absent"],
    source: laterFact,
  },
} as const;
