import type { Persona } from "./persona.ts";

const home = { organisation: "kmpt", capacity: "employer" } as const;

/** A trust that supports its staff after incidents. */
export const kmptPeople: readonly Persona[] = [
  {
    ...home,
    key: "manager",
    name: "Fatima Noor",
    post: "Ward manager",
    roles: ["manager"],
    about: "Reports an incident and takes on the support at once. Sees the incidents she is in charge of.",
  },
  {
    ...home,
    key: "deputy",
    name: "Jack Merton",
    post: "Deputy ward manager",
    roles: ["deputy"],
    about: "Stands in for the manager in the incidents assigned to him.",
  },
  {
    ...home,
    key: "stand-in-manager",
    name: "Nadia Brooke",
    post: "Community team manager",
    roles: ["appropriateManager"],
    about: "Takes over where the line manager is involved or absent.",
  },
  {
    ...home,
    key: "senior-manager",
    name: "Edward Lyle",
    post: "Service director",
    roles: ["seniorManager"],
    about: "Meets staff who ask for it. Sees whom to meet, and nothing about health.",
  },
  {
    ...home,
    key: "hr",
    name: "Carol Whitfield",
    post: "HR business partner",
    roles: ["hr"],
    about: "Sees all incidents, assigns people, and hears of an interview that was not held.",
  },
  {
    ...home,
    key: "workforce-director",
    name: "Stephen Garrod",
    post: "Director of Workforce",
    roles: ["director"],
    about: "May count incidents. Sees none of them.",
  },
  {
    ...home,
    key: "committee-member",
    name: "Ruth Ansell",
    post: "Chair of the workforce committee",
    roles: ["committee"],
    about: "Reads what the committee is told each quarter and half year, and records what it made of it. Sees no case.",
  },
  {
    organisation: "kmpt",
    key: "nurse",
    name: "Tola Adeyemi",
    post: "Mental health nurse",
    roles: [],
    about: "Can report an incident and follow his own reports. Sees no case.",
  },
];
