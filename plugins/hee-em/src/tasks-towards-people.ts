import { during, setting, text } from "@dignity/plugin-sdk";

import { leads } from "./roles.ts";
import { added, read, said } from "./source.ts";
import { formal } from "./states.ts";

/** Whatever is done towards a person can be declined, or judged unsafe: that is an answer too. */
const otherwise = {
  declined: { label: "Declined by the person concerned", source: added("a step towards a person can be declined") },
  unsafe: { label: "Judged unsafe", source: added("a step towards a person can be judged unsafe") },
};
const notApplicable = {
  when: { named: false },
  source: read("94-95, 198-210", "Box 2 can be reached with nobody named; then only its work on culture applies"),
} as const;
const asks = { note: text("What came of it?", { optional: true, class: "notes" }) };
const informally = { within: setting("informalWithin"), from: "entry", clock: "soft" } as const;
const formally = { within: setting("formalWithin"), from: "entry", clock: "soft" } as const;
const escalation = [
  {
    after: setting("tellLeadAfter"),
    tell: ["caseLead"],
    source: added("the document does not say who hears of a delay"),
  },
] as const;

const challenge = { by: ["appraiser"], notApplicable, otherwise, asks, escalation, due: informally } as const;

export const informalTasks = during(["box2"], {
  supportedTalk: {
    label: "Support the person affected in talking to the person who did it",
    // Nobody is asked to do this about an act that the high level lists.
    when: { listedAct: "none" },
    notApplicable,
    by: leads,
    otherwise,
    asks,
    due: informally,
    source: read("103-109, 204-205", "said for Box 2; not for an act that the high level lists"),
  },
  trustAppraisal: {
    label: "Challenge the behaviour through the trust's or practice's appraisal",
    inCapacity: ["employer"],
    ...challenge,
    source: said("143-144, 207"),
  },
  heeEmAppraisal: {
    label: "Challenge the behaviour through HEE EM's appraisal",
    inCapacity: ["educationBody"],
    ...challenge,
    source: said("144-146, 209-210"),
  },
});

export const formalTasks = during(formal, {
  supportRaising: {
    label: "Support the people affected in raising it formally",
    by: leads,
    otherwise,
    asks,
    due: formally,
    source: said("235, 250"),
  },
  investigation: {
    label: "Investigate, under the policy of the organisation whose case it is",
    by: ["investigator"],
    asks: { findings: text("What was found?", { class: "notes" }) },
    due: formally,
    escalation,
    source: read("237-243, 252-258", "Box 3 names nobody to investigate for HEE EM: it does, as in Box 4"),
  },
  putAllegations: {
    label: "Put the allegations, and hear the response with a companion present",
    notApplicable,
    by: ["caseLead", "investigator"],
    otherwise,
    asks: { response: text("What was the response?", { class: "notes" }) },
    due: formally,
    source: added("the document is silent on the respondent's side"),
  },
  respondentSupport: {
    label: "Offer support to the person complained of",
    notApplicable,
    by: ["caseLead"],
    otherwise,
    due: formally,
    source: added("the document is silent on the respondent's side"),
  },
  outcomeLetters: {
    label: "Write to those concerned: the outcome, and how to appeal",
    by: ["caseLead"],
    due: formally,
    source: added("the document is silent on outcome letters and appeal"),
  },
});
