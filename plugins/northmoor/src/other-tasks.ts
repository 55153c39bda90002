import { days, during, hours, rule, setting, someOf, text, weeks, workingDays, yesNo } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";
import { live } from "./states.ts";

const casework = ["peopleServices"] as const;
const fromEntry = { from: "entry", clock: "hard" } as const;
const healthNote = text("What was said?", { optional: true, class: "health" });
const reference = text("Which reference?");
const otherwise = { declined: rule("Declined by the person", said("29", "may")) };
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
    acknowledge: rule("Acknowledge it: who deals with it, and what support there is", said("22-24", "must"), {
      by: casework,
      once: true,
      due: { within: workingDays(3), ...fromEntry },
      otherwise: { nobody: rule("Raised anonymously: nobody to write to", read("20, 22", "nobody is known")) },
      escalation: unacknowledged,
    }),
  }),
  ...during(["received"], {
    considerStage: rule("Consider, with the person, at which stage it begins", said("25"), { by: casework }),
  }),
  ...during(live, {
    tribunalTime: rule(
      "Tell the person of the time for a claim to a tribunal, which this procedure does not stop",
      read("26-27", "12 weeks is never later than three months less a day, which no clock can say", "should"),
      { by: casework, once: true, due: { within: weeks(12), from: "incident", clock: "statutory" }, otherwise },
    ),
    keepApart: rule(
      "Consider keeping people apart; who raised it moves only if they agree",
      read("35-37", "“at once” is no time", "should"),
      {
        by: ["peopleServices", "seniorManager"],
        once: true,
        asks: { measures: text("Which measures, and who agreed to them?", { class: "notes" }) },
      },
    ),
  }),
  ...during(["thirdParty"], {
    violencePolicy: rule("Pass it on: Violence Prevention and Reduction Policy", said("86, 88"), {
      when: { byWhom: ["patient", "visitor"] },
      by: casework,
      required: true,
      due: { within: workingDays(1), ...fromEntry },
      asks: { reference },
    }),
    contractorsCode: rule("Pass it on: Contractors Code", said("87-88"), {
      when: { byWhom: "contractor" },
      by: casework,
      required: true,
      due: { within: workingDays(1), ...fromEntry },
      asks: { reference },
    }),
  }),
  ...during(["cultureReview"], {
    reviewCulture: rule(
      "Review the culture of the area, and tell it what was learned, naming nobody",
      said("90-93", "must"),
      {
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
      },
    ),
  }),
};

/** What is done for people, on both sides, until nobody needs it. */
export const peopleTasks = {
  ...during([...live, "thirdParty", "cultureReview"], {
    support: rule("Offer support to whoever raised it", said("28-29, 89", "must"), {
      by: ["peopleServices", "manager"],
      once: true,
      otherwise,
      asks: { healthNote },
    }),
    decideNext: rule(
      "Ask what keeps the case from going on, and tell the people how it stands",
      added("nothing is said for a case in which all is done and nobody takes the next step"),
      { by: casework, every: setting("reviewEvery") },
    ),
    standIn: rule("Find somebody in the place of a line manager who is involved", said("18-19"), {
      when: { managerInvolved: true },
      by: casework,
      once: true,
      asks: { arranged: text("What was arranged?") },
    }),
  }),
  ...during(live, {
    respondentSupport: rule("Offer support to the person complained of, by somebody else", said("28-29", "must"), {
      by: ["peopleServices", "seniorManager"],
      bySomebodyElseThan: ["support"],
      once: true,
      otherwise,
      asks: { healthNote },
    }),
  }),
  ...during([...live, "monitoring"], {
    suspensionReview: rule("Review the suspension", said("41-42", "must"), {
      when: { suspended: true },
      by: ["seniorManager"],
      every: days(14),
      asks: { stillNeeded: yesNo("Is it still needed?"), why: text("Why?") },
      escalation: [{ after: workingDays(1), tell: ["director"], source: said("42") }],
    }),
  }),
  ...during(["monitoring"], {
    keepInTouch: rule("Keep in touch with both, and ask about reprisals", said("95-97"), {
      by: casework,
      every: setting("contactEvery"),
      otherwise,
      asks: { reprisals: yesNo("Has anybody been treated badly for their part in it?") },
    }),
    lastContact: rule(
      "The last contact, not before 3 months",
      read("96-97", "whoever records it sees that the 3 months are over: a clock only says by when"),
      { by: casework, otherwise, asks: { reprisals: yesNo("Has anybody been treated badly for their part in it?") } },
    ),
  }),
};

/** The stricter clocks of sexual misconduct. */
export const sexualTasks = {
  ...during(["sexualIntake"], {
    acknowledgeSexual: rule("Acknowledge it", said("79", "must"), {
      by: ["peopleServices", "safetyLead"],
      once: true,
      due: { within: workingDays(1), ...fromEntry },
      escalation: unacknowledged,
    }),
    considerFirstDay: rule(
      "Consider suspending or moving the person complained of",
      read("83", "the first day is read as 24 hours: a day that ends today cannot be said"),
      {
        by: ["seniorManager"],
        due: { within: hours(24), ...fromEntry },
        asks: { considered: text("What was decided, and why?", { class: "notes" }) },
      },
    ),
    referralCentre: rule("Tell the person about the police and the sexual assault referral centre", said("81"), {
      by: ["safetyLead", "peopleServices"],
      otherwise,
    }),
  }),
  ...during(["sexualIntake", "cultureReview"], {
    safetyPlan: rule(
      "Make a safety plan, with the Sexual Safety Lead",
      read("80, 90", "also where nobody is named: whoever was hurt needs to be safe", "must"),
      {
        when: { sexual: true },
        by: ["safetyLead"],
        due: { within: workingDays(2), ...fromEntry },
        asks: { plan: text("What is the plan?", { class: "health" }) },
        otherwise,
      },
    ),
  }),
  ...during(["sexualInvestigation", "hearing", "decided", "appeal"], {
    safetyPlanReview: rule("Review the safety plan", said("85", "must"), {
      when: { sexual: true },
      by: ["safetyLead"],
      every: days(7),
      asks: { plan: text("What has changed?", { class: "health" }) },
      otherwise,
    }),
  }),
};
