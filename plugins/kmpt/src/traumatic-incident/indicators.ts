import { added, read, said } from "../source.ts";

const survey = {
  marks: {
    green: { label: "Green" },
    amber: { label: "Amber" },
    red: { label: "Red", asksForAction: said("388-390") },
  },
  by: ["hr", "director"],
  commentsFrom: {
    respondents: 3,
    source: added("the document knows no such number; fewer could be recognised by their words"),
  },
} as const;

/** What is watched to see whether ongoing support works. */
export const indicators = {
  nationalStaffSurvey: {
    label: "National Staff Survey",
    every: "year",
    ...survey,
    source: read("353-390", "the rhythms stand in one cell: paired with the survey in the same place of the list"),
  },
  pulse: {
    label: "PULSE survey",
    every: "quarter",
    ...survey,
    source: read("356-390", "the rhythms stand in one cell: paired with the survey in the same place of the list"),
  },
} as const;
