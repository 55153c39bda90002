import { rule } from "@dignity/plugin-sdk";

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
  nationalStaffSurvey: rule(
    "National Staff Survey",
    read("353-390", "the rhythms stand in one cell: paired with the survey in the same place of the list"),
    { every: "year", ...survey },
  ),
  pulse: rule(
    "PULSE survey",
    read("356-390", "the rhythms stand in one cell: paired with the survey in the same place of the list"),
    { every: "quarter", ...survey },
  ),
} as const;
