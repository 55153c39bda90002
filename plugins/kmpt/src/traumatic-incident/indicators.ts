import { rule, setting } from "@dignity/plugin-sdk";

import { added, read, said } from "../source.ts";

const keepers = ["hr", "director"] as const;

/** What the document leaves open about red results. */
export const surveySettings = {
  actionPlanWithin: rule("How soon there is an action plan for a red result", added("the document gives no time")),
};

const survey = {
  marks: {
    green: { label: "Green" },
    amber: { label: "Amber" },
    red: {
      label: "Red",
      asksForAction: said("388-390"),
      reminders: [
        {
          after: setting("actionPlanWithin"),
          tell: keepers,
          source: added("no time is given; those are reminded who record the results, and nobody above them"),
        },
      ],
    },
  },
  by: keepers,
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
