import { reportsAndMinutes } from "../committees.ts";
import { read, said } from "../source.ts";

const settled = (label: string, task: string) => ({ label, counts: "settled", task }) as const;

/** Counted alike wherever it is reported: the same number then stands in each report. */
const occupationalHealth = {
  ...settled("Referrals to Occupational Health", "referral"),
  answers: { made: "occupationalHealth" },
} as const;
const debriefs = {
  debriefs: settled("Debriefs dealt with", "debrief"),
  debriefsHeld: { ...settled("of these, held", "debrief"), outcome: "done" },
  debriefsDeclined: { ...settled("of these, declined by the person affected", "debrief"), outcome: "declined" },
} as const;

/** What the document has monitored, as far as it can be counted here. */
export const committeeReports = {
  duties: {
    label: "Duties: referrals to Occupational Health and to counselling",
    every: "quarter",
    to: ["director", "committee"],
    figures: {
      occupationalHealth,
      counselling: settled("People to whom counselling was offered", "counselling"),
      counsellingTaken: {
        ...settled("of these, accepted", "counselling"),
        answers: { answer: "accepted" },
      },
    },
    evidence: ["Reports from Occupational Health and from the counselling service", "The committee's minutes"],
    ifNotAsItShould: "Action plans following the review of the reports",
    source: said("304-329"),
  },
  immediateSupport: {
    label: "Immediate support: debriefs, and what was reported to the police and to Security Management",
    every: "halfYear",
    to: ["committee"],
    figures: {
      security: settled("Contacts with Security Management Services", "security"),
      police: { ...settled("Reports to the police", "policeReport"), outcome: "done" },
      ...debriefs,
      debriefsOverdue: { label: "Debriefs not yet held when the day had passed", counts: "overdue", task: "debrief" },
    },
    evidence: reportsAndMinutes,
    ifNotAsItShould: "Better management of performance, by the committee",
    source: said("332-345"),
  },
  ongoingSupport: {
    label: "Ongoing support: Occupational Health, staff care, and the interview after four weeks",
    every: "quarter",
    to: ["committee"],
    figures: {
      occupationalHealth,
      staffCare: {
        ...settled("Offers of Staff Care Services that were accepted", "options"),
        answers: { staffCare: "accepted" },
      },
      interviews: settled("Four-week interviews dealt with", "interview"),
      interviewsOverdue: {
        label: "Four-week interviews owed when their day had passed",
        counts: "overdue",
        task: "interview",
      },
    },
    evidence: reportsAndMinutes,
    ifNotAsItShould: "Remind managers of the services there are to support staff",
    source: read("347-384", "the frequencies stand stacked beside the HR Committee and the Executive Team"),
  },
  managerAction: {
    label: "What managers do for staff in difficulty",
    every: "halfYear",
    to: ["serviceDirector", "committee"],
    figures: {
      occupationalHealth,
      legal: { ...settled("Witnesses supported by Legal Services", "legalSupport"), pathway: "kmpt/witness" },
      ...debriefs,
      riskAssessments: settled("Risk assessments", "riskAssessment"),
    },
    evidence: reportsAndMinutes,
    ifNotAsItShould: "Action plans to implement any recommendations",
    source: said("413-437"),
  },
} as const;
