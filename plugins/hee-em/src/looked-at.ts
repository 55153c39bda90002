// The chart has two lists (186-196, 219-230), which differ. Both are kept as written.
const surveys = {
  endOfPlacement: "School end of placement surveys",
  nationalTrainees: "GMC national trainees survey",
  nationalStudents: "National student survey",
};

/** What is looked at while a case of low level is monitored. */
export const lookedAtAfterLow = { lep: "LEP mechanisms", visits: "Quality Management Visits", ...surveys };

/** What is looked at while one of mid or high level is. */
export const lookedAtAfterHigher = {
  lepAndHeeEm: "LEP and HEE EM mechanisms",
  multisource: "Multisource feedback, where used",
  localVisits: "Trust or Practice Quality Management Visits",
  ...surveys,
};
