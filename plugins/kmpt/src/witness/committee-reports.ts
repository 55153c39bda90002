import { reportsAndMinutes } from "../committees.ts";
import { said } from "../source.ts";

const called = (label: string, forum: string) =>
  ({ label: `of these, ${label}`, counts: "cases", when: { forum } }) as const;

/** The statistics that Legal Services are to keep. */
export const committeeReports = {
  advice: {
    label: "Advice on attendance at court and tribunals as a witness",
    every: "halfYear",
    to: ["serviceDirector", "committee"],
    figures: {
      called: { label: "Staff called as witnesses", counts: "cases" },
      inquest: called("at an inquest", "inquest"),
      court: called("in court", "court"),
      hearing: called("at a hearing", "hearing"),
      tribunal: called("at a tribunal", "tribunal"),
      employmentTribunal: called("at an employment tribunal", "employmentTribunal"),
      internalEnquiry: called("at a formal internal enquiry", "internalEnquiry"),
      legal: { label: "Witnesses supported by Legal Services", counts: "settled", task: "legalSupport" },
      accompanied: { label: "Witnesses accompanied", counts: "settled", task: "accompaniment", outcome: "done" },
    },
    evidence: reportsAndMinutes,
    ifNotAsItShould: "Additional training, if it is required",
    source: said("392-411"),
  },
} as const;
