import { choice, during, setting, text } from "@dignity/plugin-sdk";

import { managers } from "../roles.ts";
import { added, read, said } from "../source.ts";
import { withHr } from "./people.ts";
import { elsewhere } from "./states.ts";

const reference = text("Which reference?");
const exception = {
  label: "Not reported, as an exception",
  source: read("701-714", "an exception is recorded with its reason"),
};

/** What is done about the matter. */
export const matterTasks = {
  ...during(["underWay"], {
    datix: {
      label: "Report on Datix",
      by: managers,
      once: true,
      required: true,
      asks: { reference },
      source: read("100-101, 718-719", "all allegations will be reported; Datix is named for incidents", "must"),
    },
    security: {
      label: "Engage Local Security Management Services: advice, guidance, prevention",
      when: { byWhom: ["serviceUser", "colleague"] },
      by: [...managers, "security"],
      once: true,
      required: true,
      asks: { advice: text("What was advised?") },
      source: said("704-708", "must"),
    },
    securityOutsiders: {
      label: "Contact Security Management Services",
      when: { byWhom: ["visitor", "contractor"] },
      by: [...managers, "security"],
      once: true,
      asks: { advice: text("What was advised?") },
      source: read("207-210, 704-708", "for visitors and contractors nobody is named", "should"),
    },
    pmva: {
      label: "Engage the PMVA team: training, advice, guidance, prevention",
      when: { byWhom: ["serviceUser", "colleague"] },
      by: [...managers, "pmva"],
      once: true,
      required: true,
      asks: { advice: text("What was advised, or taught?") },
      otherwise: {
        nothingToDo: { label: "Nothing for them to do here", source: added("words alone may need none") },
      },
      source: read("704-711", "for visitors and contractors nobody is named: engaged alike", "must"),
    },
    policeReport: {
      label: "Report to the police",
      when: { criminal: true },
      by: [...managers, "security"],
      once: true,
      required: true,
      asks: { reference },
      otherwise: { exception },
      source: said("713-714", "must"),
    },
    prosecution: {
      label: "Pursue prosecution, together with the police",
      when: { criminal: true },
      by: [...managers, "security"],
      once: true,
      required: true,
      asks: { how: text("What is being done?") },
      otherwise: {
        notPursued: { label: "Not pursued", source: read("209-210, 714", "the police may decide otherwise") },
      },
      source: said("714", "must"),
    },
    investigation: {
      label: "Investigate fully",
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
        discontinued: {
          label: "Discontinued, as unsafe or withdrawn",
          source: added("every step can end so, with why"),
        },
      },
      escalation: [{ after: setting("tellHrAfter"), tell: ["hr"], source: added("who hears of a delay is not said") }],
      source: said("702-704, 718-719", "must"),
    },
  }),
  ...during(["dignityAtWork"], {
    dignityAtWork: {
      label: "Take it to the Trust's Dignity at Work policy",
      by: ["hr"],
      required: true,
      asks: { reference },
      otherwise: { notWanted: { label: "Not wanted by the person affected", source: added("a complaint is theirs") } },
      source: read("125-126, 560-561", "a “should”, and all that this stage is for: it ends with it", "should"),
    },
  }),
  ...during(["notDiscriminatory"], {
    incidentSupport: {
      label: "Take it to the support after a traumatic or stressful incident",
      by: withHr,
      required: true,
      asks: { reference },
      otherwise: {
        notWanted: { label: "Not wanted by the person affected", source: read("145-151", "support may be declined") },
      },
      source: read("558-564", "what is not discriminatory follows the rest of the policy"),
    },
  }),
  ...during(elsewhere, {
    policeDecision: {
      label: "Decide whether to report to the police; a suspected crime is reported unless there is a reason",
      when: { criminal: true },
      by: withHr,
      required: true,
      asks: { reference },
      otherwise: { exception },
      source: read("104-106, 713-714", "considering is said; reporting a suspected crime is read as the default"),
    },
  }),
};
