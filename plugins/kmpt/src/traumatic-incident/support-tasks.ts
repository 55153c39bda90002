import { choice, days, during, hours, rule, setting, someOf, text, weeks, yesNo } from "@dignity/plugin-sdk";

import { managers, reviewers } from "../people.ts";
import { added, read, said } from "../source.ts";
import { standIn } from "../stand-in.ts";
import { declinable } from "../towards-people.ts";
import { followedUp, open } from "./flow.ts";

const note = text("What was said?", { optional: true, class: "health" });
const symptoms = yesNo("Are symptoms reported or evident?");
const answers = {
  accepted: "Offered and accepted",
  declined: "Offered and declined",
  open: "Offered, still open",
  notOffered: "Not offered",
};
const byManagers = { by: managers, otherwise: declinable } as const;
const byReviewers = { by: reviewers, otherwise: declinable } as const;

/** What is done for the person: the column of the flow chart. */
export const supportTasks = {
  ...during(["immediate"], {
    debrief: rule("Hold the debrief: supportive, not a treatment", said("81-82, 114-116, 483-486", "preferably"), {
      ...byManagers,
      due: { within: hours(24), from: "incident", clock: "soft" },
      asks: { note },
    }),
  }),
  ...during(["immediate", "reviewPeriod"], {
    options: rule("Discuss the options for support", said("53-55, 78-79, 138-141, 488-523"), {
      ...byManagers,
      required: true,
      asks: {
        staffCare: choice("Staff Care Services", answers),
        sessions: choice("Further sessions of managerial support, clinical supervision or other support", answers),
        adjustment: choice("Temporary adjustment to working arrangements", answers),
        occupationalHealth: choice("Referral to Occupational Health", answers),
        chaplaincy: choice("Chaplaincy team", answers),
      },
      // Staff Care is offered by a task of its own, below.
      offers: {
        sessions: "sessions",
        adjustment: "adjustment",
        occupationalHealth: "occupationalHealth",
        chaplaincy: "chaplaincy",
      },
    }),
    interview: rule(
      "Hold the four-week interview",
      read("526-528", "counted from the incident: a debrief may have been declined"),
      {
        ...byReviewers,
        due: { within: days(28), from: "incident", clock: "hard" },
        required: true,
        asks: { symptoms, effectiveness: text("How far has the support helped?", { class: "health" }), note },
        escalation: [
          {
            after: days(0),
            tell: ["hr"],
            source: added("who hears of a delay is not said; HR supports together with the manager (139-149)"),
          },
        ],
      },
    ),
    counselling: rule("Offer access to counselling", said("14-16, 116-117, 162-165", "should"), {
      by: managers,
      asks: {
        answer: choice("What was the answer?", { accepted: "Accepted", declined: "Declined", open: "Still open" }),
      },
      offers: { answer: "staffCare" },
    }),
    review: rule("Meet and review", read("539-540", "regular, but how often is not said"), {
      ...byReviewers,
      every: setting("reviewEvery"),
      asks: { note },
    }),
  }),
  ...during(["symptomatic"], {
    referral: rule(
      "Refer, or refer back",
      read("84-88, 530-534", "that copies are kept is said of complaints; read alike here"),
      {
        ...byReviewers,
        required: true,
        asks: {
          made: someOf("What was done?", {
            occupationalHealth: "Referred, or referred back, to Occupational Health",
            staffSupport: "Referred to staff support",
            gp: "Advised to see the GP",
          }),
          copies: text("Where are the copies kept?"),
        },
      },
    ),
  }),
  ...during(followedUp, {
    followUp: rule("Follow up", added("the chart does not say what follows a referral"), {
      ...byReviewers,
      every: setting("followUpEvery"),
      asks: { symptoms, note },
    }),
  }),
  ...during(open, {
    absenceSupport: rule(
      "Keep in touch with compassion, and say how support is reached",
      said("74-75, 81-82, 150-154", "must"),
      { ...byManagers, when: { absent: true }, required: true },
    ),
    seniorMeeting: rule("Meet the staff affected", said("120-121", "should"), {
      when: { meetingRequested: true },
      by: ["seniorManager"],
      once: true,
      otherwise: { ...declinable, withdrawn: rule("The request was withdrawn", added("a request can be withdrawn")) },
    }),
    standIn,
  }),
};

export const supportSettings = {
  reviewEvery: rule("How often to meet and review", added("“regular” is said, how often is not"), {
    default: weeks(1),
  }),
  followUpEvery: rule("How often to follow up", added("the interval before the interview is used again"), {
    default: weeks(4),
  }),
};
