import { rule, setting } from "@dignity/plugin-sdk";

import { lookedAtAfterHigher, lookedAtAfterLow } from "./looked-at.ts";
import { leads } from "./people.ts";
import { added, read, said } from "./source.ts";

const marks = {
  green: { label: "Green: nothing to look into" },
  amber: { label: "Amber: to be watched" },
  red: {
    label: "Red: negative feedback about the culture",
    asksForAction: read("134-137", "it is responded to together with the employer; the colours are ours", "must"),
    reminders: [
      {
        after: setting("respondWithin"),
        tell: leads,
        source: added("no time is given; those are reminded who watch the results, and nobody above them"),
      },
    ],
  },
};

/** A few can be told apart by what they wrote. */
const commentsFrom = {
  respondents: 3,
  source: added("the document knows no such number; fewer could be recognised by their words"),
};

/** Nobody is named and nobody has complained: the report of a culture, and so of low level. */
const raises = {
  facts: {
    perpetrator: "staff",
    named: false,
    pattern: "persistent",
    complaint: "none",
    listedAct: "none",
    onlyLegitimate: false,
    undermining: false,
  },
  source: read("91-96, 134-141", "what surveys and visits show is the noise that the low level speaks of"),
} as const;

const visit = { marks, by: ["caseLead"], raises } as const;
const survey = { ...visit, commentsFrom };
const local = { marks, by: ["dme", "practiceManager"], raises } as const;

/** What is watched of a trust or practice. The reviews of a monitored case name them by the same keys. */
export const indicators = {
  lep: rule(lookedAtAfterLow.lep, said("188"), local),
  visits: rule(lookedAtAfterLow.visits, said("134-135, 190"), visit),
  endOfPlacement: rule(lookedAtAfterLow.endOfPlacement, said("135-136, 192, 226"), survey),
  nationalTrainees: rule(lookedAtAfterLow.nationalTrainees, said("136, 194, 228"), survey),
  nationalStudents: rule(lookedAtAfterLow.nationalStudents, said("136, 196, 230"), survey),
  lepAndHeeEm: rule(lookedAtAfterHigher.lepAndHeeEm, said("221"), visit),
  localVisits: rule(lookedAtAfterHigher.localVisits, said("223-224"), local),
  multisource: rule(
    lookedAtAfterHigher.multisource,
    read("221, 266", "feedback about one person stays in that person's appraisal"),
    { marks, by: ["caseLead", "dme", "practiceManager"], commentsFrom },
  ),
} as const;
