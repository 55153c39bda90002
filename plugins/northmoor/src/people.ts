import { rule } from "@dignity/plugin-sdk";

import { added, read, said } from "./source.ts";

export const roles = {
  intake: { label: "Intake Desk" },
  peopleServices: { label: "People Services, or the Bank's casework team" },
  headOfPeople: { label: "Head of People Services" },
  director: { label: "Director of People" },
  manager: { label: "Line manager, or whoever stands in" },
  seniorManager: { label: "Senior manager who commissions" },
  facilitator: { label: "Somebody trusted by both" },
  mediator: { label: "Mediator" },
  investigator: { label: "Investigator" },
  hearingChair: { label: "Chair of the hearing" },
  appealChair: { label: "Chair of the appeal" },
  safetyLead: { label: "Sexual Safety Lead" },
  guardian: { label: "Freedom to Speak Up Guardian" },
} as const;

const works = { allow: ["read", "act"], reach: "assigned" } as const;

/** Whoever is told of a delay can open the case, and finds in it what is owed. */
const toldOfDelays = {
  allow: ["read", "count"],
  reach: "organisation",
  hide: ["account", "parties", "health", "notes"],
} as const;

export const grants = [
  {
    to: "peopleServices",
    allow: ["read", "act", "assign", "count"],
    reach: "organisation",
    hide: ["health"],
    source: read("25, 58, 100", "it decides the stage with the person, and finds the people for a case"),
  },
  {
    to: "peopleServices",
    allow: ["identify"],
    reach: "assigned",
    source: read("24, 100", "who raised it is known to whoever deals with it"),
  },
  { to: "manager", ...works, hide: ["health", "notes"], source: read("47, 55, 100", "must know what to write about") },
  { to: "seniorManager", ...works, hide: ["health"], source: read("39, 58, 61, 100", "must know what to decide") },
  { to: "facilitator", ...works, hide: ["health", "notes"], source: read("44, 100", "must know what to talk about") },
  {
    to: "mediator",
    ...works,
    hide: ["account", "health", "notes"],
    source: read("102", "what was written: the account and every note"),
  },
  { to: "investigator", ...works, hide: ["health"], source: said("101") },
  { to: "hearingChair", ...works, hide: ["health"], source: read("67-68, 100", "must know the report") },
  { to: "appealChair", ...works, hide: ["health"], source: read("75, 100", "must know what is appealed against") },
  { to: "safetyLead", ...works, source: read("80, 85", "a safety plan may turn on health") },
  {
    to: "headOfPeople",
    ...toldOfDelays,
    source: read("23, 100", "is told what is late, and nothing about the people"),
  },
  {
    to: "director",
    ...toldOfDelays,
    source: read(
      "23, 42, 62, 103",
      "“numbers, not cases”, and yet told what is late: that a case is late, and nothing else",
    ),
  },
  { to: "guardian", allow: ["count"], reach: "organisation", source: said("103") },
] as const;

/** Where support can be had, by either side. */
export const support = {
  occupationalHealth: rule("Occupational Health", said("30"), { confidential: said("34") }),
  staffSide: rule("Staff-side representative, also as a companion at meetings", said("31", "may")),
  speakUp: rule("Freedom to Speak Up Guardian", said("32", "may"), { confidential: said("32") }),
  counselling: rule("Confidential counselling line", said("33"), { confidential: said("34") }),
  referralCentre: rule("Sexual assault referral centre", said("81"), {
    confidential: added("the line says only that it is for the person"),
  }),
};
