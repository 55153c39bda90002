import { choice, during, person, setting, someOf, text } from "@dignity/plugin-sdk";

import { managers } from "../roles.ts";
import { added, read, said } from "../source.ts";
import { standIn } from "../stand-in.ts";
import { declinable } from "../towards-people.ts";
import { supporters } from "./people.ts";
import { open } from "./states.ts";

const note = text("What was said?", { optional: true, class: "health" });

export const tasks = {
  ...during(["ascertaining"], {
    ascertain: {
      label: "Ascertain what support is required",
      by: managers,
      required: true,
      due: { within: setting("ascertainWithin"), from: "entry", clock: "soft" },
      otherwise: declinable,
      asks: { required: text("What support is required?", { class: "health" }) },
      escalation: [{ after: setting("tellHrAfter"), tell: ["hr"], source: added("who hears of a delay is not said") }],
      source: said("74-75, 84-85", "must"),
    },
  }),
  ...during(["supporting"], {
    provideOrRefer: {
      label: "Provide the support, or refer the matter",
      by: supporters,
      required: true,
      otherwise: declinable,
      asks: {
        way: choice("Which was it?", { provided: "The support is provided", referred: "The matter is referred" }),
        to: someOf(
          "Referred to whom?",
          {
            occupationalHealth: "Occupational Health",
            legal: "The Head of Legal Services",
            seniorManager: "The manager's own Senior Manager",
          },
          { requiredWhen: { way: "referred" } },
        ),
      },
      source: said("74-75, 85-87", "must"),
    },
    copies: {
      label: "Keep copies of the referral records",
      by: supporters,
      otherwise: { nothingReferred: { label: "Nothing was referred", source: added("there may be no referral") } },
      asks: { kept: text("Where are they kept?") },
      source: said("87-88", "should"),
    },
  }),
  ...during(open, {
    hr: {
      label: "Liaise with the HR department",
      by: managers,
      required: true,
      asks: { with: person("With whom in HR?", "hr") },
      source: said("74-75, 87", "must"),
    },
    patientExperience: {
      label: "Offer the advice and support of the Patient Experience Team",
      when: { matter: ["complaint", "both", "ownComplaint"] },
      by: [...managers, "patientExperience"],
      once: true,
      otherwise: declinable,
      asks: { note },
      source: read(
        "53-55, 200-201",
        "the team is available; that managers offer it follows from their promoting support",
      ),
    },
    legalAdvice: {
      label: "Seek advice from, or liaise with, the Head of Legal Services",
      when: [{ litigation: true }, { matter: ["claim", "both"] }],
      by: managers,
      once: true,
      otherwise: {
        notNeeded: { label: "No advice was needed", source: read("72-74", "advice is sought as appropriate") },
      },
      asks: { advice: text("What was advised?") },
      source: read("72-74", "said of litigation; a claim is read as that from its first day", "should"),
    },
    litigationSupport: {
      label: "Support the member of staff in the litigation investigation",
      when: { litigation: true },
      by: supporters,
      otherwise: declinable,
      asks: { note },
      source: said("72", "should"),
    },
    evidence: {
      label: "Brief and support for giving evidence",
      when: { evidence: true },
      by: ["legal"],
      once: true,
      required: true,
      otherwise: {
        ...declinable,
        notCalled: { label: "No evidence was given in the end", source: added("somebody called may be stood down") },
      },
      source: said("196-198"),
    },
    riskAssessment: {
      label: "Assess the risk, that of stress included",
      by: managers,
      once: true,
      otherwise: declinable,
      asks: { findings: text("What was found, and what follows?", { class: "health" }) },
      source: read("74-77, 190-191", "risk assessments are a must; that this matter is an occasion for one is read"),
    },
    keepInTouch: {
      label: "Keep in touch, and see whether support is still right",
      by: supporters,
      every: setting("contactEvery"),
      otherwise: declinable,
      asks: { note },
      source: read("138-141", "there may be need for ongoing support; how often is not said"),
    },
    standIn,
  }),
};

export const settings = {
  ascertainWithin: {
    label: "Time to ascertain what support is required",
    source: added("the document gives no time: none until the Trust sets one"),
  },
  tellHrAfter: {
    label: "How long after that time HR is told",
    source: added("the document gives no time: never until the Trust sets one"),
  },
  contactEvery: {
    label: "How often to keep in touch",
    source: added("the document gives no interval: none until the Trust sets one"),
  },
};
