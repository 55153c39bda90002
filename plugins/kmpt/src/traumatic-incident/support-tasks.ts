import { choice, days, during, hours, setting, someOf, text, weeks, yesNo } from "@dignity/plugin-sdk";

import { managers, reviewers } from "../roles.ts";
import { added, read, said } from "../source.ts";
import { followedUp, open } from "./states.ts";

/** Whatever is offered to a person can be declined: that is an answer too. */
const otherwise = {
  declined: {
    label: "Declined by the person affected",
    source: read("145-154", "staff may not wish for support at the time"),
  },
} as const;
const note = text("What was said?", { optional: true, class: "health" });
const symptoms = yesNo("Are symptoms reported or evident?");
const offered = (what: string) =>
  choice(what, {
    accepted: "Offered and accepted",
    declined: "Offered and declined",
    open: "Offered, still open",
    notOffered: "Not offered",
  });

/** What is done for the person: the column of the flow chart. */
export const supportTasks = {
  ...during(["immediate"], {
    debrief: {
      label: "Hold the debrief: supportive, not a treatment",
      by: managers,
      due: { within: hours(24), from: "incident", clock: "soft" },
      otherwise,
      asks: { note },
      source: said("81-82, 114-116, 483-486", "preferably"),
    },
  }),
  ...during(["immediate", "reviewPeriod"], {
    options: {
      label: "Discuss the options for support",
      by: managers,
      otherwise,
      required: true,
      asks: {
        staffCare: offered("Staff Care Services"),
        sessions: offered("Further sessions of managerial support, clinical supervision or other support"),
        adjustment: offered("Temporary adjustment to working arrangements"),
        occupationalHealth: offered("Referral to Occupational Health"),
        chaplaincy: offered("Chaplaincy team"),
      },
      // Staff Care is offered by a task of its own, below.
      offers: {
        sessions: "sessions",
        adjustment: "adjustment",
        occupationalHealth: "occupationalHealth",
        chaplaincy: "chaplaincy",
      },
      source: said("53-55, 78-79, 138-141, 488-523"),
    },
    interview: {
      label: "Hold the four-week interview",
      by: reviewers,
      due: { within: days(28), from: "incident", clock: "hard" },
      otherwise,
      required: true,
      asks: { symptoms, effectiveness: text("How far has the support helped?", { class: "health" }), note },
      escalation: [
        { after: days(0), tell: ["hr"], source: read("58-62, 139-149", "HR supports together with the manager") },
      ],
      source: read("526-528", "counted from the incident: a debrief may have been declined"),
    },
    counselling: {
      label: "Offer access to counselling",
      by: managers,
      asks: {
        answer: choice("What was the answer?", { accepted: "Accepted", declined: "Declined", open: "Still open" }),
      },
      offers: { answer: "staffCare" },
      source: said("14-16, 116-117, 162-165", "should"),
    },
    review: {
      label: "Meet and review",
      by: reviewers,
      every: setting("reviewEvery"),
      otherwise,
      asks: { note },
      source: read("539-540", "regular, but how often is not said"),
    },
  }),
  ...during(["symptomatic"], {
    referral: {
      label: "Refer, or refer back",
      by: reviewers,
      otherwise,
      required: true,
      asks: {
        made: someOf("What was done?", {
          occupationalHealth: "Referred, or referred back, to Occupational Health",
          staffSupport: "Referred to staff support",
          gp: "Advised to see the GP",
        }),
        copies: text("Where are the copies kept?"),
      },
      source: read("84-88, 530-534", "that copies are kept is said of complaints; read alike here"),
    },
  }),
  ...during(followedUp, {
    followUp: {
      label: "Follow up",
      by: reviewers,
      every: setting("followUpEvery"),
      otherwise,
      asks: { symptoms, note },
      source: added("the chart does not say what follows a referral"),
    },
  }),
  ...during(open, {
    absenceSupport: {
      label: "Keep in touch with compassion, and say how support is reached",
      when: { absent: true },
      by: managers,
      otherwise,
      source: said("81-82, 150-154", "must"),
    },
    seniorMeeting: {
      label: "Meet the staff affected",
      when: { meetingRequested: true },
      by: ["seniorManager"],
      once: true,
      otherwise: { withdrawn: { label: "The request was withdrawn", source: added("a request can be withdrawn") } },
      source: said("120-121", "should"),
    },
  }),
};

export const supportSettings = {
  reviewEvery: {
    label: "How often to meet and review",
    default: weeks(1),
    source: added("“regular” is said, how often is not"),
  },
  followUpEvery: {
    label: "How often to follow up",
    default: weeks(4),
    source: added("the interval before the interview is used again"),
  },
};
