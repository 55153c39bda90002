import { choice, during, rule, setting, text } from "@dignity/plugin-sdk";

import { managers, withHr } from "../people.ts";
import { added, noTimeGiven, read, said } from "../source.ts";
import { standIn } from "../stand-in.ts";
import { declinable } from "../towards-people.ts";
import { elsewhere, open } from "./flow.ts";
import { carers } from "./people.ts";

const reference = text("Which reference?");
const exception = rule(
  "Not reported, as an exception",
  added("the document knows no exception; one is recorded with its reason"),
);
const once = { once: true, required: true } as const;
const withSecurity = [...managers, "security"] as const;
const asksAdvice = { advice: text("What was advised?") };

/** What is done about the matter. */
const aboutTheMatter = {
  ...during(["underWay"], {
    datix: rule(
      "Report on Datix",
      read("100-101, 718-719", "all allegations will be reported; Datix is named for incidents", "must"),
      { by: managers, ...once, asks: { reference } },
    ),
    security: rule("Engage Local Security Management Services: advice, guidance, prevention", said("704-708", "must"), {
      when: { byWhom: ["serviceUser", "colleague"] },
      by: withSecurity,
      ...once,
      asks: asksAdvice,
    }),
    securityOutsiders: rule(
      "Contact Security Management Services",
      read("207-210, 704-708", "for visitors and contractors nobody is named", "should"),
      { when: { byWhom: ["visitor", "contractor"] }, by: withSecurity, once: true, asks: asksAdvice },
    ),
    pmva: rule(
      "Engage the PMVA team: training, advice, guidance, prevention",
      read("704-711", "for visitors and contractors nobody is named: engaged alike", "must"),
      {
        when: { byWhom: ["serviceUser", "colleague"] },
        by: [...managers, "pmva"],
        ...once,
        asks: { advice: text("What was advised, or taught?") },
        otherwise: { nothingToDo: rule("Nothing for them to do here", added("words alone may need none")) },
      },
    ),
    policeReport: rule("Report to the police", said("713-714", "must"), {
      when: { criminal: true },
      by: withSecurity,
      ...once,
      asks: { reference },
      otherwise: { exception },
    }),
    prosecution: rule("Pursue prosecution, together with the police", said("714", "must"), {
      when: { criminal: true },
      by: withSecurity,
      ...once,
      asks: { how: text("What is being done?") },
      otherwise: { notPursued: rule("Not pursued", read("209-210, 714", "the police may decide otherwise")) },
    }),
    investigation: rule("Investigate fully", said("702-704, 718-719", "must"), {
      by: ["investigator", "hr"],
      required: true,
      due: { within: setting("investigateWithin"), from: "entry", clock: "soft" },
      asks: {
        found: choice("What was found?", {
          founded: "It happened, and was discriminatory",
          notDiscriminatory: "It happened, and nobody concerned holds it to be discriminatory",
          notEstablished: "It could not be established",
        }),
        findings: text("What are the findings?"),
      },
      otherwise: {
        discontinued: rule("Discontinued, as unsafe or withdrawn", added("every step can end so, with why")),
      },
      escalation: [{ after: setting("tellHrAfter"), tell: ["hr"], source: added("who hears of a delay is not said") }],
    }),
  }),
  ...during(["dignityAtWork"], {
    dignityAtWork: rule(
      "Take it to the Trust's Dignity at Work policy",
      read("125-126, 560-561", "a “should”, and all that this stage is for: it ends with it", "should"),
      {
        by: ["hr"],
        required: true,
        asks: { reference },
        otherwise: { notWanted: rule("Not wanted by the person affected", added("a complaint is theirs")) },
      },
    ),
  }),
  ...during(["notDiscriminatory"], {
    incidentSupport: rule(
      "Take it to the support after a traumatic or stressful incident",
      read("558-564", "what is not discriminatory follows the rest of the policy"),
      {
        by: withHr,
        required: true,
        asks: { reference },
        otherwise: { notWanted: rule("Not wanted by the person affected", read("145-151", "support may be declined")) },
      },
    ),
  }),
  ...during(elsewhere, {
    policeDecision: rule(
      "Decide whether to report to the police; a suspected crime is reported unless there is a reason",
      read("104-106, 713-714", "considering is said; reporting a suspected crime is read as the default", "must"),
      { when: { criminal: true }, by: withHr, required: true, asks: { reference }, otherwise: { exception } },
    ),
  }),
};

const note = text("What was said?", { optional: true, class: "health" });
const byManagers = { by: managers, otherwise: declinable } as const;
const ofServiceUsers = { when: { byWhom: "serviceUser" }, by: carers, required: true } as const;

/** What is done for whoever was hurt, and with the service user who is said to have done it. */
const withPeople = {
  ...during(open, {
    victimSupport: rule("Give support and assistance to whoever was hurt", said("569-571", "must"), {
      ...byManagers,
      required: true,
      asks: { note },
    }),
    keepInTouch: rule("Keep in touch with whoever was hurt", read("569-571", "support is said, how often is not"), {
      ...byManagers,
      every: setting("contactEvery"),
      asks: { note },
    }),
    standIn,
  }),
  ...during(["underWay"], {
    protection: rule("Protect whoever was hurt, wherever possible", said("701", "must"), {
      by: managers,
      required: true,
      otherwise: { ...declinable, notPossible: rule("Not possible", said("701")) },
      asks: { how: text("What was done?") },
    }),
    capacity: rule(
      "Consider the service user's present mental capacity to understand their actions",
      said("718-722", "must"),
      {
        ...ofServiceUsers,
        asks: {
          considered: choice("What was found?", {
            had: "They had the capacity",
            lacked: "They lacked it",
            notAssessed: "It could not be, or was not safely, assessed",
          }),
          grounds: text("On what grounds?", { class: "health" }),
        },
      },
    ),
    carePlan: rule(
      "Record the actions in the individual care plan and risk assessment (CPA4)",
      said("722-725", "must"),
      { ...ofServiceUsers, asks: { reference: text("Where in the care plan and risk assessment?") } },
    ),
    explanation: rule(
      "Explain to the service user what is alleged",
      read("722-723", "it will be explained; that this means to the service user is read", "must"),
      { ...ofServiceUsers, otherwise: declinable, asks: { note } },
    ),
  }),
};

export const tasks = { ...aboutTheMatter, ...withPeople };

export const settings = {
  investigateWithin: rule("Time for the investigation", noTimeGiven),
  tellHrAfter: rule("How long after that time HR is told", noTimeGiven),
  contactEvery: rule("How often to keep in touch with whoever was hurt", noTimeGiven),
};
