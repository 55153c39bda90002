import { type Persona, triageAbout } from "./persona.ts";

const home = { organisation: "hee-em", capacity: "educationBody" } as const;

/** Those who work the bullying policy for the education body. */
export const heeEmPeople: readonly Persona[] = [
  {
    ...home,
    key: "hee-em-lead",
    name: "Margaret Oyelaran",
    post: "Postgraduate Dean's case lead",
    roles: ["caseLead"],
    about:
      "Sees HEE East Midlands' own cases, decides on them and assigns people. Sees no trust's case above low level.",
  },
  {
    ...home,
    key: "hee-em-appraiser",
    name: "Thomas Bexley",
    post: "Associate dean",
    roles: ["appraiser"],
    about: "Sees only the cases assigned to him, and challenges the behaviour in appraisal.",
  },
  {
    ...home,
    key: "hee-em-investigator",
    name: "Priya Raman",
    post: "Investigating officer",
    roles: ["investigator"],
    about: "Sees only the cases assigned to her, and investigates formal ones.",
  },
  {
    ...home,
    key: "hee-em-reviewer",
    name: "Anneke Dorn",
    post: "Deputy dean",
    roles: ["reviewer"],
    about: "Looks again at what somebody else decided.",
  },
  {
    ...home,
    key: "hee-em-triage",
    name: "Joan Fairlie",
    post: "Quality manager",
    roles: ["triage"],
    about: triageAbout,
  },
  {
    organisation: "hee-em",
    key: "programme-director",
    name: "Gregory Lisle",
    post: "Training programme director",
    roles: [],
    sameAs: "consultant",
    about: "The consultant's other post. Holds no role here: can report a concern, and sees no case.",
  },
];
