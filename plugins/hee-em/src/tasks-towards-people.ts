import { during, rule, setting, text, yesNo } from "@dignity/plugin-sdk";

import { formal } from "./flow.ts";
import { leads } from "./people.ts";
import { added, read, said } from "./source.ts";
import { declinable } from "./towards-people.ts";

const notApplicable = {
  when: { named: false },
  source: read("94-95, 198-210", "Box 2 can be reached with nobody named; then only its work on culture applies"),
} as const;
const asks = { note: text("What came of it?", { optional: true, class: "notes" }) };
const informally = { within: setting("informalWithin"), from: "entry", clock: "soft" } as const;
const formally = { within: setting("formalWithin"), from: "entry", clock: "soft" } as const;
const silent = added("the document is silent on the respondent's side");
const whoHears = added("the document does not say who hears of a delay");
const escalation = [{ after: setting("tellLeadAfter"), tell: ["caseLead"], source: whoHears }] as const;

const challenge = {
  by: ["appraiser"],
  notApplicable,
  otherwise: declinable,
  asks,
  escalation,
  due: informally,
} as const;

export const informalTasks = during(["box2"], {
  supportedTalk: rule(
    "Support the person affected in talking to the person who did it",
    read("103-109, 204-205", "said for Box 2; not for an act that the high level lists"),
    {
      // Nobody is asked to do this about an act that the high level lists.
      when: { listedAct: "none" },
      notApplicable,
      by: leads,
      otherwise: declinable,
      asks,
      due: informally,
    },
  ),
  trustAppraisal: rule(
    "Challenge the behaviour through the trust's or practice's appraisal",
    said("143-144, 207", "must"),
    {
      inCapacity: ["employer"],
      ...challenge,
    },
  ),
  heeEmAppraisal: rule("Challenge the behaviour through HEE EM's appraisal", said("144-146, 209-210", "must"), {
    inCapacity: ["educationBody"],
    ...challenge,
  }),
});

export const formalTasks = during(formal, {
  supportRaising: rule("Support the people affected in raising it formally", said("235, 250"), {
    by: leads,
    otherwise: declinable,
    asks,
    due: formally,
  }),
  investigation: rule(
    "Investigate, under the policy of the organisation whose case it is",
    read("149-153, 237-243, 252-258", "Box 3 names nobody to investigate for HEE EM: it does, as in Box 4", "must"),
    {
      by: ["investigator"],
      asks: { findings: text("What was found?", { class: "notes" }) },
      due: formally,
      escalation,
    },
  ),
  putAllegations: rule("Put the allegations to the person complained of, and hear the response", silent, {
    notApplicable,
    by: ["caseLead", "investigator"],
    otherwise: declinable,
    asks: {
      told: text("What was put to them?", { class: "notes" }),
      companion: yesNo("Was a companion with them? They may bring one."),
      response: text("What was the response?", { class: "notes" }),
    },
    due: formally,
  }),
  respondentSupport: rule("Offer support to the person complained of", silent, {
    notApplicable,
    by: ["caseLead"],
    otherwise: declinable,
    due: formally,
  }),
});

export const letters = during(["afterFormal"], {
  outcomeLetters: rule(
    "Write to those concerned: the outcome, and how to appeal",
    added("the document is silent on outcome letters and appeal"),
    { by: ["caseLead"], due: formally, required: true },
  ),
});
