import { days, during, hours, setting, someOf, text, weeks, workingDays, yesNo } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";
import { live } from "./states.ts";

const casework = ["peopleServices"] as const;
const fromEntry = { from: "entry", clock: "hard" } as const;
const healthNote = text("What was said?", { optional: true, class: "health" });
const reference = text("Which reference?");
const otherwise = { declined: { label: "Declined by the person", source: said("29", "may") } };
const unacknowledged = [
  { after: workingDays(1), tell: ["headOfPeople"], source: read("23", "“by then” is read as the working day after") },
  {
    after: workingDays(3),
    tell: ["director"],
    source: read("23", "2 working days after that: a rung counts from the due time"),
  },
] as const;

/** What is owed as soon as a concern has come in. */
export const receiptTasks = {
  ...during(["received", "thirdParty", "cultureReview"], {
    acknowledge: {
      label: "Acknowledge it: who deals with it, and what support there is",
      by: casework,
      once: true,
      due: { within: workingDays(3), ...fromEntry },
      otherwise: {
        nobody: { label: "Raised anonymously: nobody to write to", source: read("20, 22", "nobody is known") },
      },
      escalation: unacknowledged,
      source: said("22-24", "must"),
    },
  }),
  ...during(["received"], {
    considerStage: {
      label: "Consider, with the person, at which stage it begins",
      by: casework,
      source: said("25"),
    },
  }),
  ...during(live, {
    tribunalTime: {
      label: "Tell the person of the time for a claim to a tribunal, which this procedure does not stop",
      by: casework,
      once: true,
      due: { within: weeks(12), from: "incident", clock: "statutory" },
      otherwise,
      source: read("26-27", "12 weeks is never later than three months less a day, which no clock can say", "should"),
    },
    keepApart: {
      label: "Consider keeping people apart; who raised it moves only if they agree",
      by: ["peopleServices", "seniorManager"],
      once: true,
      asks: { measures: text("Which measures, and who agreed to them?", { class: "notes" }) },
      source: read("35-37", "“at once” is no time", "should"),
    },
  }),
  ...during(["thirdParty"], {
    violencePolicy: {
      label: "Pass it on: Violence Prevention and Reduction Policy",
      when: { byWhom: ["patient", "visitor"] },
      by: casework,
      required: true,
      due: { within: workingDays(1), ...fromEntry },
      asks: { reference },
      source: said("86, 88"),
    },
    contractorsCode: {
      label: "Pass it on: Contractors Code",
      when: { byWhom: "contractor" },
      by: casework,
      required: true,
      due: { within: workingDays(1), ...fromEntry },
      asks: { reference },
      source: said("87-88"),
    },
  }),
  ...during(["cultureReview"], {
    reviewCulture: {
      label: "Review the culture of the area, and tell it what was learned, naming nobody",
      by: casework,
      due: { within: workingDays(30), from: "entry", clock: "soft" },
      asks: {
        lookedAt: someOf("What was looked at?", {
          surveys: "Staff surveys",
          turnover: "Turnover",
          sickness: "Sickness",
          talks: "What staff say",
        }),
        told: text("What was the area told? Name nobody."),
      },
      source: said("90-93", "must"),
    },
  }),
};

/** What is done for people, on both sides, until nobody needs it. */
export const peopleTasks = {
  ...during([...live, "thirdParty", "cultureReview"], {
    support: {
      label: "Offer support to whoever raised it",
      by: ["peopleServices", "manager"],
      once: true,
      otherwise,
      asks: { healthNote },
      source: said("28-29, 89", "must"),
    },
    decideNext: {
      label: "Ask what keeps the case from going on, and tell the people how it stands",
      by: casework,
      every: setting("reviewEvery"),
      source: added("nothing is said for a case in which all is done and nobody takes the next step"),
    },
    standIn: {
      label: "Find somebody in the place of a line manager who is involved",
      when: { managerInvolved: true },
      by: casework,
      once: true,
      asks: { arranged: text("What was arranged?") },
      source: said("18-19"),
    },
  }),
  ...during(live, {
    respondentSupport: {
      label: "Offer support to the person complained of, by somebody else",
      by: ["peopleServices", "seniorManager"],
      bySomebodyElseThan: ["support"],
      once: true,
      otherwise,
      asks: { healthNote },
      source: said("28-29", "must"),
    },
  }),
  ...during([...live, "monitoring"], {
    suspensionReview: {
      label: "Review the suspension",
      when: { suspended: true },
      by: ["seniorManager"],
      every: days(14),
      asks: { stillNeeded: yesNo("Is it still needed?"), why: text("Why?") },
      escalation: [{ after: workingDays(1), tell: ["director"], source: said("42") }],
      source: said("41-42", "must"),
    },
  }),
  ...during(["monitoring"], {
    keepInTouch: {
      label: "Keep in touch with both, and ask about reprisals",
      by: casework,
      every: setting("contactEvery"),
      otherwise,
      asks: { reprisals: yesNo("Has anybody been treated badly for their part in it?") },
      source: said("95-97"),
    },
    lastContact: {
      label: "The last contact, not before 3 months",
      by: casework,
      otherwise,
      asks: { reprisals: yesNo("Has anybody been treated badly for their part in it?") },
      source: read("96-97", "whoever records it sees that the 3 months are over: a clock only says by when"),
    },
  }),
};

/** The stricter clocks of sexual misconduct. */
export const sexualTasks = {
  ...during(["sexualIntake"], {
    acknowledgeSexual: {
      label: "Acknowledge it",
      by: ["peopleServices", "safetyLead"],
      once: true,
      due: { within: workingDays(1), ...fromEntry },
      escalation: unacknowledged,
      source: said("79", "must"),
    },
    considerFirstDay: {
      label: "Consider suspending or moving the person complained of",
      by: ["seniorManager"],
      due: { within: hours(24), ...fromEntry },
      asks: { considered: text("What was decided, and why?", { class: "notes" }) },
      source: read("83", "the first day is read as 24 hours: a day that ends today cannot be said"),
    },
    referralCentre: {
      label: "Tell the person about the police and the sexual assault referral centre",
      by: ["safetyLead", "peopleServices"],
      otherwise,
      source: said("81"),
    },
  }),
  ...during(["sexualIntake", "cultureReview"], {
    safetyPlan: {
      label: "Make a safety plan, with the Sexual Safety Lead",
      when: { sexual: true },
      by: ["safetyLead"],
      due: { within: workingDays(2), ...fromEntry },
      asks: { plan: text("What is the plan?", { class: "health" }) },
      otherwise,
      source: read("80, 90", "also where nobody is named: whoever was hurt needs to be safe", "must"),
    },
  }),
  ...during(["sexualInvestigation", "hearing", "decided", "appealPeriod", "appeal"], {
    safetyPlanReview: {
      label: "Review the safety plan",
      when: { sexual: true },
      by: ["safetyLead"],
      every: days(7),
      asks: { plan: text("What has changed?", { class: "health" }) },
      otherwise,
      source: said("85", "must"),
    },
  }),
};
