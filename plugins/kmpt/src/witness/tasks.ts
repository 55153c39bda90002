import { choice, during, setting, text } from "@dignity/plugin-sdk";

import { managers } from "../roles.ts";
import { added, read, said } from "../source.ts";
import { standIn } from "../stand-in.ts";
import { declinable } from "../towards-people.ts";
import { companions } from "./people.ts";
import { open } from "./states.ts";

const elsewhere = ["inquest", "court", "hearing", "tribunal", "internalEnquiry"] as const;
const note = text("What was said?", { optional: true, class: "health" });
const notNeeded = { label: "Not needed here", source: added("not every witness loses earnings or has to travel") };

export const tasks = {
  ...during(["called"], {
    legalSupport: {
      label: "Brief and support the witness",
      when: { forum: elsewhere },
      by: ["legal"],
      required: true,
      otherwise: declinable,
      source: read("196-198, 231-232", "for whom the Trust did not call, only enquiry and court are named", "must"),
    },
    preparation: {
      label: "Advise and support the witness in preparing",
      when: { forum: elsewhere },
      by: [...managers, "legal"],
      otherwise: declinable,
      asks: {
        legal: choice("With the assistance of Legal Services?", {
          assisted: "With their assistance",
          notAppropriate: "Without: it was not deemed appropriate",
        }),
      },
      source: said("242-243", "must"),
    },
    tribunalPreparation: {
      label: "Support the witness in preparing for the employment tribunal",
      when: { forum: "employmentTribunal" },
      by: ["hr"],
      otherwise: declinable,
      asks: {
        involved: choice("Who was involved?", {
          legal: "Legal Services",
          solicitors: "The Trust's solicitors",
          nobody: "Nobody besides: it was not necessary",
        }),
      },
      source: said("246-249", "must"),
    },
    accompaniment: {
      label: "Accompany the witness",
      by: companions,
      otherwise: declinable,
      asks: { companion: text("Who went with them?") },
      source: read("235", "court, hearing and tribunal are named; inquest and enquiry are read alike", "must"),
    },
  }),
  ...during(["concluded"], {
    debrief: {
      label: "Hold the debrief after the case: supportive, not a treatment",
      by: companions,
      required: true,
      due: { within: setting("debriefWithin"), from: "entry", clock: "soft" },
      otherwise: declinable,
      asks: { note },
      escalation: [{ after: setting("tellHrAfter"), tell: ["hr"], source: added("who hears of a delay is not said") }],
      source: said("235-237", "must"),
    },
  }),
  ...during(open, {
    timeOff: {
      label: "See to time off without loss of earnings",
      when: { forTrust: true },
      by: [...managers, "hr"],
      required: true,
      otherwise: { ...declinable, notNeeded },
      source: said("229-230", "must"),
    },
    travel: {
      label: "See to the payment of travel expenses",
      when: { forTrust: true },
      by: [...managers, "hr"],
      required: true,
      otherwise: { ...declinable, notNeeded },
      source: said("229-231", "must"),
    },
    keepInTouch: {
      label: "Keep in touch with the witness",
      by: companions,
      every: setting("contactEvery"),
      otherwise: declinable,
      asks: { note },
      source: read("231-232, 237-238", "supported as appropriate to the case; how often is not said"),
    },
    standIn,
  }),
};

export const settings = {
  debriefWithin: {
    label: "Time to hold the debrief once the case is concluded",
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
