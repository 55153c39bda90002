import { lookedAtAfterHigher, lookedAtAfterLow } from "./looked-at.ts";
import { added, read, said } from "./source.ts";

const marks = {
  green: { label: "Green: nothing to look into" },
  amber: { label: "Amber: to be watched" },
  red: {
    label: "Red: negative feedback about the culture",
    asksForAction: read("134-137", "it is responded to together with the employer; the colours are ours"),
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
  lep: { label: lookedAtAfterLow.lep, ...local, source: said("188") },
  visits: { label: lookedAtAfterLow.visits, ...visit, source: said("134-135, 190") },
  endOfPlacement: { label: lookedAtAfterLow.endOfPlacement, ...survey, source: said("135-136, 192, 226") },
  nationalTrainees: { label: lookedAtAfterLow.nationalTrainees, ...survey, source: said("136, 194, 228") },
  nationalStudents: { label: lookedAtAfterLow.nationalStudents, ...survey, source: said("136, 196, 230") },
  lepAndHeeEm: { label: lookedAtAfterHigher.lepAndHeeEm, ...visit, source: said("221") },
  localVisits: { label: lookedAtAfterHigher.localVisits, ...local, source: said("223-224") },
  multisource: {
    label: lookedAtAfterHigher.multisource,
    marks,
    by: ["caseLead", "dme", "practiceManager"],
    commentsFrom,
    // It is about somebody: what it shows of a department is recorded here, and nothing is raised from it.
    source: read("221, 266", "feedback about one person stays in that person's appraisal"),
  },
} as const;
