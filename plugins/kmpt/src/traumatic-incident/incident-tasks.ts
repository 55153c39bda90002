import { alike, choice, days, during, rule, setting, text } from "@dignity/plugin-sdk";

import { managers, withHr } from "../people.ts";
import { added, read, said } from "../source.ts";
import { open } from "./flow.ts";

const outsiders = ["serviceUser", "visitor", "nobody"] as const;
const reference = text("Which reference?");
const asks = { reference };
const byManagers = { by: managers, once: true } as const;
const byLaw = { by: withHr, required: true, asks } as const;
const due = { from: "incident", clock: "statutory" } as const;
const asTheLawHasIt = read("129-131", "reportable as the law has it");
const available = read("203-205", "they are available for advice: nobody has to ask", "may");
const fromTheLaw = added("from the law, not from the document");

/** What is done about the incident, beside the support: none of it waits for anything else. */
const tasks = {
  datix: rule("Report on Datix", said("100-101", "should"), { asks }),
  riskAssessment: rule("Assess the risk", said("9-11, 74-77", "must"), {
    required: true,
    asks: { findings: text("What was found, and what follows?") },
  }),
  policeDecision: rule(
    "Decide whether to report to the police; a suspected crime is reported unless there is a reason",
    read("104-106, 713-714", "considering is said; reporting a suspected crime is read as the default", "must"),
    {
      when: [
        { violent: true, criminal: false },
        { criminal: true, discriminatory: false },
        { criminal: true, byWhom: "colleague" },
      ],
      required: true,
      asks: {
        decision: choice("What was decided?", { reported: "Reported", notReported: "Not reported" }),
        reference: text("Which reference?", { requiredWhen: { decision: "reported" } }),
        reason: text("Why not?", { requiredWhen: { decision: "notReported" } }),
      },
    },
  ),
  policeReport: rule("Report to the police", said("558-561, 713-714", "must"), {
    when: { criminal: true, discriminatory: true, byWhom: outsiders },
    required: true,
    asks,
    otherwise: {
      exception: rule(
        "Not reported, as an exception",
        added("the document knows no exception; one is recorded with its reason"),
      ),
    },
  }),
  security: rule(
    "Contact Security Management Services",
    read(
      "207-210, 707-708",
      "violent attacks and three kinds of abuse count as crime there; read alike of all",
      "should",
    ),
    { when: [{ criminal: true }, { violent: true }, { discriminatory: true }], asks },
  ),
  pmvaAdvice: rule("Ask the PMVA team for advice, if wanted", available, {
    when: { byWhom: "serviceUser" },
    otherwise: { notWanted: rule("Not wanted", available) },
  }),
  datixInjury: rule("Report the absence as an injury on Datix", said("129-131", "must"), {
    when: { absent: true },
    required: true,
    asks,
  }),
  riddorAssessment: rule(
    "Assess whether RIDDOR applies",
    read("129-131", "the law is narrower than the policy: assessed, never reported by itself"),
    { when: { absent: true }, by: withHr, required: true, asks: { assessed: text("What was found, and by whom?") } },
  ),
  ...alike(byLaw, {
    riddorSpecified: rule("Report under RIDDOR: death or specified injury", asTheLawHasIt, {
      when: { riddor: "specifiedInjury" },
      due: { within: setting("riddorSpecifiedWithin"), ...due },
    }),
    riddorOverSeven: rule("Report under RIDDOR: over seven days unable to work", asTheLawHasIt, {
      when: { riddor: "overSevenDays" },
      due: { within: setting("riddorOverSevenWithin"), ...due },
    }),
  }),
  dignityAtWork: rule("Take it to the Trust's Dignity at Work policy", said("125-126, 560-561", "should"), {
    when: [{ bullyingAlleged: true }, { byWhom: "colleague" }],
    by: ["hr"],
    asks,
    otherwise: {
      notWanted: rule("Does not fall under it", added("not every incident between colleagues is bullying")),
    },
  }),
};

export const incidentTasks = during(open, alike(byManagers, tasks));

export const incidentSettings = {
  riddorSpecifiedWithin: rule("RIDDOR: time to report a death or specified injury", fromTheLaw, { default: days(10) }),
  riddorOverSevenWithin: rule("RIDDOR: time to report over seven days unable to work", fromTheLaw, {
    default: days(15),
  }),
};
