import { rule } from "@dignity/plugin-sdk";

import { reportsAndMinutes } from "../committees.ts";
import { read, said } from "../source.ts";

/** Counted alike wherever they are reported: the same number then stands in each report. */
const occupationalHealth = {
  label: "Referrals to Occupational Health",
  counts: "support",
  route: "occupationalHealth",
  kind: "referral",
} as const;
const staffCare = { counts: "support", route: "staffCare" } as const;
const counselling = {
  staffCare: { label: "Offers of Staff Care Services (counselling), and referrals", ...staffCare },
  staffCareTaken: { label: "of these, accepted", ...staffCare, answer: "accepted" },
} as const;
const debrief = { counts: "settled", task: "debrief" } as const;
const debriefs = {
  debriefs: { label: "Debriefs dealt with", ...debrief },
  debriefsHeld: { label: "of these, held", ...debrief, outcome: "done" },
  debriefsDeclined: { label: "of these, declined by the person affected", ...debrief, outcome: "declined" },
  debriefsUnsafe: { label: "of these, judged unsafe", ...debrief, outcome: "unsafe" },
} as const;

const interviewsOverdue = {
  label: "Four-week interviews owed when their day had passed",
  counts: "overdue",
  task: "interview",
} as const;

const toCommittee = { to: ["committee"], evidence: reportsAndMinutes } as const;
const ofSurveys = {
  to: ["committee"],
  figures: {},
  evidence: ["Survey results", "The minutes of the group that looks at them"],
  ifNotAsItShould: "Results marked red are investigated, and action plans made",
} as const;

/** What the document has monitored, as far as it can be counted here. */
export const committeeReports = {
  duties: rule("Duties: referrals to Occupational Health and to counselling", said("304-329"), {
    every: "quarter",
    to: ["director", "committee"],
    figures: { occupationalHealth, ...counselling },
    evidence: ["Reports from Occupational Health and from the counselling service", "The committee's minutes"],
    ifNotAsItShould: "Action plans following the review of the reports",
  }),
  immediateSupport: rule(
    "Immediate support: debriefs, and what was reported to the police and to Security Management",
    said("332-345"),
    {
      every: "halfYear",
      ...toCommittee,
      figures: {
        security: { label: "Contacts with Security Management Services", counts: "settled", task: "security" },
        police: { label: "Reports to the police", counts: "settled", task: "policeReport", outcome: "done" },
        ...debriefs,
        debriefsOverdue: { label: "Debriefs not yet held when the day had passed", counts: "overdue", task: "debrief" },
      },
      ifNotAsItShould: "Better management of performance, by the committee",
    },
  ),
  ongoingSupport: rule(
    "Ongoing support: Occupational Health, staff care, and the interview after four weeks",
    read("347-384", "the frequencies stand stacked beside the HR Committee and the Executive Team"),
    {
      every: "quarter",
      ...toCommittee,
      figures: {
        occupationalHealth,
        ...counselling,
        interviews: { label: "Four-week interviews dealt with", counts: "settled", task: "interview" },
        interviewsOverdue,
      },
      ifNotAsItShould: "Remind managers of the services there are to support staff",
    },
  ),
  staffSurvey: rule(
    "Ongoing support: National Staff Survey",
    read("353-390", "the frequencies stand stacked: “Annual” is paired with this survey"),
    { every: "year", ...ofSurveys, results: ["nationalStaffSurvey"] },
  ),
  pulse: rule(
    "Ongoing support: PULSE survey",
    read("356-390", "the frequencies stand stacked: the second “Quarterly” is paired with this survey"),
    { every: "quarter", ...ofSurveys, results: ["pulse"] },
  ),
  managerAction: rule("What managers do for staff in difficulty", said("413-437"), {
    every: "halfYear",
    to: ["serviceDirector", "committee"],
    figures: {
      occupationalHealth,
      legal: { label: "Referrals to Legal Services", counts: "support", route: "legal", kind: "referral" },
      ...debriefs,
      riskAssessments: { label: "Risk assessments", counts: "settled", task: "riskAssessment" },
    },
    evidence: reportsAndMinutes,
    ifNotAsItShould: "Action plans to implement any recommendations",
  }),
} as const;
