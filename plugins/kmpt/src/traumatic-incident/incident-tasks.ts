import { choice, days, during, setting, text } from "@dignity/plugin-sdk";

import { managers } from "../roles.ts";
import { added, read, said } from "../source.ts";
import { open } from "./states.ts";

const outsiders = ["serviceUser", "visitor", "nobody"] as const;
const reference = text("Which reference?");
const dueBy = (name: string) => ({ within: setting(name), from: "incident", clock: "statutory" }) as const;

/** What is done about the incident, beside the support: none of it waits for anything else. */
export const incidentTasks = during(open, {
  datix: { label: "Report on Datix", by: managers, once: true, asks: { reference }, source: said("100-101", "should") },
  riskAssessment: {
    label: "Assess the risk",
    by: managers,
    once: true,
    required: true,
    asks: { findings: text("What was found, and what follows?") },
    source: said("9-11, 74-77", "must"),
  },
  policeDecision: {
    label: "Decide whether to report to the police; a suspected crime is reported unless there is a reason",
    when: [
      { violent: true, criminal: false },
      { criminal: true, discriminatory: false },
      { criminal: true, byWhom: "colleague" },
    ],
    by: managers,
    once: true,
    required: true,
    asks: {
      decision: choice("What was decided?", { reported: "Reported", notReported: "Not reported" }),
      reference: text("Which reference?", { requiredWhen: { decision: "reported" } }),
      reason: text("Why not?", { requiredWhen: { decision: "notReported" } }),
    },
    source: read("104-106, 713-714", "considering is said; reporting a suspected crime is read as the default"),
  },
  policeReport: {
    label: "Report to the police",
    when: { criminal: true, discriminatory: true, byWhom: outsiders },
    by: managers,
    once: true,
    required: true,
    asks: { reference },
    otherwise: {
      exception: {
        label: "Not reported, as an exception",
        source: read("701-714", "an exception is recorded with its reason"),
      },
    },
    source: said("558-561, 713-714", "must"),
  },
  security: {
    label: "Contact Security Management Services",
    when: [{ criminal: true }, { discriminatory: true, byWhom: outsiders }],
    by: managers,
    once: true,
    asks: { reference },
    source: read("207-210, 707-708", "said of crime; read alike of discrimination from outside", "should"),
  },
  pmvaAdvice: {
    label: "Ask the PMVA team for advice, if wanted",
    when: { byWhom: "serviceUser" },
    by: managers,
    once: true,
    otherwise: { notWanted: { label: "Not wanted", source: said("203-205", "may") } },
    source: said("203-205", "may"),
  },
  datixInjury: {
    label: "Report the absence as an injury on Datix",
    when: { absent: true },
    by: managers,
    once: true,
    required: true,
    asks: { reference },
    source: said("129-131", "must"),
  },
  riddorAssessment: {
    label: "Assess whether RIDDOR applies",
    when: { absent: true },
    by: [...managers, "hr"],
    once: true,
    required: true,
    asks: { assessed: text("What was found, and by whom?") },
    source: read("129-131", "the law is narrower than the policy: assessed, never reported by itself"),
  },
  riddorSpecified: {
    label: "Report under RIDDOR: death or specified injury",
    when: { riddor: "specifiedInjury" },
    by: [...managers, "hr"],
    once: true,
    required: true,
    due: dueBy("riddorSpecifiedWithin"),
    asks: { reference },
    source: read("129-131", "reportable as the law has it"),
  },
  riddorOverSeven: {
    label: "Report under RIDDOR: over seven days unable to work",
    when: { riddor: "overSevenDays" },
    by: [...managers, "hr"],
    once: true,
    required: true,
    due: dueBy("riddorOverSevenWithin"),
    asks: { reference },
    source: read("129-131", "reportable as the law has it"),
  },
  dignityAtWork: {
    label: "Take it to the Trust's Dignity at Work policy",
    when: [{ bullyingAlleged: true }, { byWhom: "colleague" }],
    by: ["hr"],
    once: true,
    asks: { reference },
    otherwise: {
      notWanted: {
        label: "Does not fall under it",
        source: added("not every incident between colleagues is bullying"),
      },
    },
    source: said("125-126, 560-561", "should"),
  },
});

export const incidentSettings = {
  riddorSpecifiedWithin: {
    label: "RIDDOR: time to report a death or specified injury",
    default: days(10),
    source: added("from the law, not from the document"),
  },
  riddorOverSevenWithin: {
    label: "RIDDOR: time to report over seven days unable to work",
    default: days(15),
    source: added("from the law, not from the document"),
  },
};
